// SPDX-FileCopyrightText: The Briefings developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// node compile.mjs TEXT.typ OUTPUT.pdf FONT-FOLDER: Typst's compiler in one call, to a PDF/UA-1 file.

import { writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const [text, output, fonts] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace: dirname(resolve(text)), fontArgs: [{ fontPaths: [fonts] }] });
writeFileSync(output, compiler.pdf({ mainFilePath: resolve(text) }, { pdfStandard: "ua-1" }));
