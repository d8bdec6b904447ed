# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The words of the packs that the PDF is judged on: sentences about pages and lists, written for these tests."""

import random
import unicodedata

# Language: (a title, a text). Each text has what is hard in its script: ligatures, conjuncts, marks above and below,
# numbers and Latin words within right-to-left text, soft hyphens, joiners, text without spaces.
SENTENCES = {
    "en": ("The list at the end of every page",
           "Every page of this list fits on the first shelf. The final office filed the flat “half” pages: ½ of the "
           "affine ones, 3⁄4 of the fluffy ones and all that a baffled officer could offer."),
    "nb": ("Listen på siste side",
           "Hver side i denne listen står på første hylle. Øverst står året, så får åtte små ærlige ord plass på den "
           "blå linjen."),
    "es": ("La lista al final de cada página",
           "Cada página de esta lista cabe en el primer estante. ¿Quién cuenta las líneas? El niño las contó ayer: "
           "«ciento veintidós», dijo, ¡y acertó!"),
    "fr": ("La liste à la fin de chaque page", unicodedata.normalize(
        "NFD", "Chaque page de cette liste tient sur la première étagère. Les lignes y sont brèves, et l’été y a "
               "laissé des mots légers.")),
    "de": ("Die Liste am Ende jeder Seite",
           "Jede Seite dieser Liste passt ins erste Regal. Das In\u00adhalts\u00adver\u00adzeich\u00adnis nennt die "
           "Über\u00adschriften größer und die Fuß\u00adnoten kleiner."),
    "el": ("Ο κατάλογος στο τέλος κάθε σελίδας",
           "Κάθε σελίδα αυτού του καταλόγου χωράει στο πρώτο ράφι. Οι γραμμές είναι λίγες, οι λέξεις απλές και οι "
           "αριθμοί σωστοί."),
    "ru": ("Список в конце каждой страницы",
           "Каждая страница этого списка помещается на первой полке. Строки короткие, слова простые, а числа "
           "объяснены в конце."),
    "vi": ("Danh sách ở cuối mỗi trang",
           "Mỗi trang của danh sách này vừa với ngăn đầu tiên. Các dòng đều ngắn, từ ngữ giản dị và những con số được "
           "giải thích ở phần cuối."),
    "ar": ("القائمة في آخر كل صفحة",
           "كل صفحة من هذه القائمة تتسع للرف الأول. في الصفحة 12 ثلاثة جداول، واسم الملف هو pages.pdf بالحروف "
           "اللاتينية، ولا توجد أخطاء."),
    "fa": ("فهرست در پایان هر صفحه",
           "هر صفحهٔ این فهرست در قفسهٔ نخست جا می\u200cشود. در صفحهٔ ۱۲ سه جدول هست و نام پرونده pages.pdf است."),
    "he": ("הרשימה בסוף כל עמוד",
           "כל עמוד ברשימה הזאת נכנס למדף הראשון. בעמוד 12 יש שלוש טבלאות, ושם הקובץ הוא pages.pdf באותיות לטיניות."),
    "hi": ("हर पृष्ठ के अंत की सूची",
           "इस सूची का हर पृष्ठ पहली अलमारी में समाता है। पंक्तियाँ छोटी हैं, शब्द सरल हैं और संख्याएँ अंत में समझाई गई हैं।"),
    "th": ("รายการท้ายทุกหน้า",
           "ทุกหน้าของรายการนี้วางบนชั้นแรกได้พอดี บรรทัดสั้น คำอ่านง่าย และมีคำอธิบายตัวเลขไว้ท้ายเล่ม"),
    "ja": ("各ページの終わりの一覧",
           "この一覧のどのページも最初の棚に収まります。行は短く、言葉はやさしく、数字の説明は最後にあります。"),
    "ko": ("모든 쪽 끝의 목록",
           "이 목록의 모든 쪽은 첫째 선반에 들어갑니다. 줄은 짧고 낱말은 쉬우며 숫자는 끝에서 설명합니다."),
    "zh-Hans": ("每页末尾的清单",
                "这份清单的每一页都放得进第一层书架。行很短，词语简单，数字在最后说明。"),
    "zh-Hant": ("每頁末尾的清單",
                "這份清單的每一頁都放得進第一層書架。行很短，詞語簡單，數字在最後說明。"),
}

EMOJI = "Lists 🗂️ in colour, one by 👩\u200d💻, one by 👨\u200d👩\u200d👧, both done ✅ and put away 🏳️\u200d🌈."

ODD_TITLES = (
    "Lists <b>of</b> & 'pages' > \"lines\"",
    "“Quoted” ‘pages’, «listes» and „Seiten“",
    "A list 🗂️ that a 👩\u200d💻 keeps",
    "100 % of (all) [pages] {here} \\ there / $1 #2 ~ ^ | `code` *star* _line_",
    "&amp; &lt;page&gt; %s %d &#65;",
)

# What a reader takes for nothing: spaces, characters without a shape, letters of Korean and Braille that are blank.
BLANKS = (" ", "\u2800", "\u3164", "\u200b\u200e", "\ufe0f", "\u00a0\u3000")

LONG_WORDS = (
    "Seitenverzeichnisaufbewahrungsregalbeschriftungsvorschriftensammlung" * 3,
    "https://example.org/" + "lists/of/pages/" * 20 + "?line=" + "1234567890" * 12,
    "w" * 400,
)

# Every kind of block and run that CommonMark knows.
NOTE_OF_ALL_BLOCKS = """\
# A heading of the note

A paragraph with *emphasis*, **strength**, ***both***, `code`, a [link](https://example.org/lists?a=1&b=2 "Title"), an
address <https://example.org/plain>, a picture ![of a shelf](shelf.png), an &amp; entity,\\
a hard break and a \\*star\\*.

Second heading
--------------

> A quotation of two paragraphs,
>
> with a list:
>
> - within
> - the quotation

- bullets
- more bullets

  with a second paragraph

1. numbers
2. more numbers
   1. below
   2. the second

    code that is indented

```python
code = "that is fenced"
```

***

<div>raw words of a page</div>

### A last heading

The [reference][shelf] ends the note.

[shelf]: https://example.org/shelf
"""

NOTE_OF_CITATIONS = """\
We counted the shelves [@smith-2021, p. 3], *and again [@smith-2021]*.

- One of them [@page; @smith-2021, pp. 4, 5]
- The other [@page]

> Quoted by us [@page, l. 7]

As the office says [@lists/source-2, p. 2]; as nobody says [@nobody, p. 9].

## Below a heading

The end [@smith-2021].
"""

NOTE_OF_NESTED_LISTS = """\
- first level
  - second level
    - third level
      1. fourth level, numbered
      2. and its second item

         with a paragraph of its own
         - fifth level
           - sixth level
    - third level again
- first level again

7. a list that starts at seven
8. and goes on
   - with bullets
"""

WORDS = """page list line shelf folder margin column row title number mark note table cover index word letter ruler
drawer label sheet binder paper pencil copy order place part edge corner end start first last short long plain wide
narrow blue green quiet early late careful common open closed""".split()


def sentences(seed, count):
    """The same sentences for the same seed, of varying length."""
    chance = random.Random(seed)
    made = []
    for _ in range(count):
        words = [WORDS[int(chance.random() * len(WORDS))] for _ in range(6 + int(chance.random() * 14))]
        made.append(" ".join(words).capitalize() + ".")
    return " ".join(made)
