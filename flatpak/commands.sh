# shellcheck shell=sh disable=SC2154 # the variables are those of ./dev
# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ./dev flatpak: builds the Flatpak against a local runtime, installs it and tries it (docs/flatpak.md). Read by ./dev.

local_platform=io.github.briefings.LocalPlatform
local_sdk=io.github.briefings.LocalSdk

# Sees to the root that becomes the runtime, and leaves its place in BRIEFINGS_RUNTIME_ROOT.
prepare_runtime_root() {
  tool_packages=$packages
  packages=$runtime_packages
  prepare_root
  [ -z "$why" ] || die "$why"
  export BRIEFINGS_RUNTIME_ROOT="$root"
  packages=$tool_packages
}

# Exports the folder $runtime_folder as a runtime of the given name.
export_runtime() {
  cat >"$runtime_folder/metadata" <<METADATA
[Runtime]
name=$1
runtime=$local_platform/$architecture/$runtime_branch
sdk=$local_sdk/$architecture/$runtime_branch
METADATA
  bound flatpak build-export --runtime --disable-sandbox --no-update-summary \
    "$runtime_folder/repo" "$runtime_folder" "$runtime_branch" >>"$runtime_log" 2>&1
}

# Makes the local runtime and SDK of the root, once: its /usr, with its /etc folded in.
make_runtime() {
  runtime_branch=${BRIEFINGS_RUNTIME_ROOT##*-}
  architecture=$(flatpak --default-arch)
  runtime=$cache_dir/runtime-$runtime_branch
  runtime_log=$cache_dir/runtime.log
  exec 9>"$cache_dir/runtime.lock"
  flock 9
  if [ ! -d "$runtime" ]; then
    step 'making the local runtime and SDK'
    rm -rf --one-file-system "$cache_dir"/new-runtime-*
    runtime_folder=$cache_dir/new-runtime-$$
    # What is no runtime has its files in the other two; flatpak asks for them all the same.
    mkdir -p "$runtime_folder/repo" "$runtime_folder/files" "$runtime_folder/export"
    ostree init --repo="$runtime_folder/repo" --mode=bare-user-only
    cp -al "$BRIEFINGS_RUNTIME_ROOT/usr" "$runtime_folder/usr"
    cp -a "$BRIEFINGS_RUNTIME_ROOT/etc" "$runtime_folder/usr/etc"
    : >"$runtime_log"
    if ! export_runtime $local_platform || ! export_runtime $local_sdk ||
      ! bound flatpak build-update-repo "$runtime_folder/repo" >>"$runtime_log" 2>&1; then
      rm -rf --one-file-system "$runtime_folder"
      explain_failure 'Making the local runtime' "$runtime_log"
    fi
    (cd "$runtime_folder" && rm -rf --one-file-system usr files export metadata)
    mv "$runtime_folder" "$runtime"
  fi
  exec 9>&-
}

# A private installation with the local runtime in it.
prepare_installation() {
  flatpak_folder=$source_dir/build/flatpak
  export FLATPAK_USER_DIR="$flatpak_folder/installation"
  mkdir -p "$flatpak_folder"
  if [ "$(cat "$flatpak_folder/.branch" 2>/dev/null)" != "$runtime_branch" ]; then
    step 'installing the local runtime and SDK in a private installation'
    rm -rf --one-file-system "$flatpak_folder"
    mkdir -p "$flatpak_folder"
    {
      flatpak --user remote-add --no-gpg-verify local-runtime "$runtime/repo" &&
        flatpak --user install -y --noninteractive local-runtime \
          $local_platform//"$runtime_branch" $local_sdk//"$runtime_branch"
    } >"$flatpak_folder/runtime.log" 2>&1 ||
      explain_failure 'Installing the local runtime' "$flatpak_folder/runtime.log"
    printf '%s' "$runtime_branch" >"$flatpak_folder/.branch"
  fi
}

# Builds the Flatpak of the given id, its tests among it, into the repository build/flatpak/repo.
build_flatpak() {
  step "building $1"
  manifest=$flatpak_folder/$1.json
  python3 "$source_dir/flatpak/local-manifest.py" "$source_dir/flatpak/$1.json" \
    $local_platform $local_sdk "$runtime_branch" >"$manifest"
  bound flatpak-builder --user --force-clean --disable-rofiles-fuse --disable-updates --default-branch=stable \
    --state-dir="$flatpak_folder/state" --repo="$flatpak_folder/repo" "$flatpak_folder/app" "$manifest" \
    >"$flatpak_folder/build.log" 2>&1 || explain_failure 'Building the Flatpak' "$flatpak_folder/build.log"
}

install_flatpak() {
  flatpak --user remote-add --if-not-exists --no-gpg-verify briefings "$flatpak_folder/repo"
  flatpak --user install -y --noninteractive --or-update --reinstall briefings "$1//stable" \
    >"$flatpak_folder/install.log" 2>&1 || explain_failure 'Installing the Flatpak' "$flatpak_folder/install.log"
}

# Uses what is installed; the walk through its window is that of the suite ui, which needs the catalogues for its names.
test_flatpak() {
  set_up test --werror -Dtests=all
  bound ninja -C "$folder" tests/ui/test-walk tests/ui/test-walk-shared briefings-gmo \
    >"$flatpak_folder/tests.log" 2>&1 ||
    explain_failure 'Building the tests' "$flatpak_folder/tests.log"
  exec 8>&-
  step "using $1"
  PYTHONDONTWRITEBYTECODE=1 exec python3 "$source_dir/tests/flatpak/test-installed.py" "$1" "$folder"
}

# One file that any machine with Flatpak installs: against the GNOME runtime where its SDK is installed here for this user.
# Else against the local runtime, which then goes along as a second file.
make_bundle() {
  sdk=$(sed -n 's/^ *"runtime-version" : "\(.*\)",$/org.gnome.Sdk\/\/\1/p' "$source_dir/flatpak/$1.json")
  if (unset FLATPAK_USER_DIR && flatpak --user info "$sdk") >/dev/null 2>&1; then
    step "building $1 against the GNOME runtime"
    (unset FLATPAK_USER_DIR && bound flatpak-builder --user --force-clean --disable-rofiles-fuse \
      --default-branch=stable --state-dir="$flatpak_folder/gnome-state" --repo="$flatpak_folder/gnome-repo" \
      "$flatpak_folder/gnome-app" "$source_dir/flatpak/$1.json") >"$flatpak_folder/build.log" 2>&1 ||
      explain_failure 'Building the Flatpak' "$flatpak_folder/build.log"
    flatpak build-bundle --runtime-repo=https://dl.flathub.org/repo/flathub.flatpakrepo \
      "$flatpak_folder/gnome-repo" "$source_dir/build/$1.flatpak" "$1" stable
  else
    say "$sdk is not installed here for this user, so the file needs the local runtime (docs/flatpak.md)."
    build_flatpak "$1"
    step 'writing the files'
    flatpak build-bundle "$flatpak_folder/repo" "$source_dir/build/$1.flatpak" "$1" stable
    flatpak build-bundle --runtime "$runtime/repo" "$source_dir/build/$local_platform.flatpak" \
      $local_platform "$runtime_branch"
    say "build/$local_platform.flatpak"
  fi
  say "build/$1.flatpak"
}

do_flatpak() {
  application=io.github.briefings.Briefings
  mkdir -p "$source_dir/build"
  exec 6>"$source_dir/build/.flatpak.lock"
  flock 6
  make_runtime
  prepare_installation
  case $1 in
    build)
      build_flatpak $application
      say "built; the log is build/flatpak/build.log"
      ;;
    test)
      build_flatpak $application
      install_flatpak $application
      test_flatpak $application
      ;;
    bundle) make_bundle $application ;;
  esac
}
