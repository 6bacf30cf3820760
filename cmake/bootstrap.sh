# Sourced by tests/run and examples/run: what a build needs and how to get it, and one line of progress a phase.
# Runs on the bash 3.2 of macOS, too: no associative arrays, no empty ones; lists of words are split on purpose.
# The caller sets $logs, the folder for logs.
# shellcheck shell=bash disable=SC2086,SC2154

fail() { # fail <status> <text>
    echo "$2" >&2
    exit "$1"
}

# --- is it there? -------------------------------------------------------------------------------------------------------
has_header() { # has_header <path>...: below an include folder where CMake would look, too; prints where
    local prefix path
    # CMAKE_PREFIX_PATH is a list with colons in the environment; VCPKG_ROOT keeps its packages by platform.
    local IFS=:
    for prefix in ${CMAKE_PREFIX_PATH:-} /usr /usr/local /opt/homebrew /opt/local "${VCPKG_ROOT:-/nowhere}"/installed/*; do
        for path in "$@"; do
            if [ -e "$prefix/include/$path" ]; then
                echo "$prefix/include/$path"
                return 0
            fi
        done
    done
    return 1
}

has_boost() { # 1.74 or newer, of whatever package: Debian's libboost-dev and libboost1.81-dev exclude each other
    local file number
    file=$(has_header boost/version.hpp) || return 1
    number=$(sed -n 's/^#define BOOST_VERSION  *\([0-9]*\).*/\1/p' "$file")
    [ "${number:-0}" -ge 107400 ]
}

has_cmake() { # 3.25 or newer, for the workflow presets
    local version
    version=$(cmake --version 2>/dev/null | sed -n '1s/[^0-9]*\([0-9]*\)\.\([0-9]*\).*/\1 \2/p')
    set -- ${version:-0 0}
    [ "$1" -gt 3 ] || { [ "$1" -eq 3 ] && [ "$2" -ge 25 ]; }
}

has_fuzzer() { # clang's libFuzzer, linked
    local source='extern "C" int LLVMFuzzerTestOneInput(const unsigned char*, __SIZE_TYPE__) { return 0; }'
    printf '%s\n' "$source" | clang++ -fsanitize=fuzzer,address,undefined -x c++ - -o /dev/null 2>/dev/null
}

python_here() { # the interpreter whose headers and packages are looked for: that of the system, where apt-get puts them
    local it=${PYTHON:-}
    [ -n "$it" ] || { [ -x /usr/bin/python3 ] && has_command apt-get && it=/usr/bin/python3; } || it=python3
    echo "$it"
}
has_python() { # with its headers
    "$(python_here)" -c 'import os, sys, sysconfig; sys.exit(not os.path.exists(os.path.join(sysconfig.get_paths()["include"], "Python.h")))' 2>/dev/null
}
has_r_package() { Rscript --vanilla -e "quit(status = !nzchar(system.file(package = '$1')))" >/dev/null 2>&1; }
has_module() { "$(python_here)" -c "import $1" 2>/dev/null; }

has_command() { command -v "$1" >/dev/null 2>&1; }

is_there() {
    case $1 in
    compiler) has_command "${CXX:-c++}" || has_command g++ ;;
    clang) has_command clang++ ;;
    fuzzer) has_fuzzer ;;
    cmake) has_cmake ;;
    eigen) has_header eigen3/Eigen/Core Eigen/Core >/dev/null ;;
    boost) has_boost ;;
    catch2) has_header catch2/catch.hpp catch2/catch_test_macros.hpp >/dev/null ;;
    cli11) has_header CLI/CLI.hpp >/dev/null ;;
    json) has_header nlohmann/json.hpp >/dev/null ;;
    toml) has_header toml++/toml.h >/dev/null ;;
    random123) has_header Random123/philox.h >/dev/null ;;
    benchmark) has_header benchmark/benchmark.h >/dev/null ;;
    python) has_python ;;
    numpy | pandas | matplotlib) has_module "$1" ;;
    pybind11) has_header pybind11/pybind11.h >/dev/null ;;
    R) has_command Rscript ;;
    Rcpp | jsonlite | deSolve) has_r_package "$1" ;;
    mpi) has_command mpicxx && has_command mpirun ;;
    pkg-config) has_command pkg-config || has_command pkgconf ;;
    *) has_command "$1" ;; # ninja, gnuplot, clang-tidy: tools named as what they are
    esac
}

# --- how to get it ------------------------------------------------------------------------------------------------------
package() { # package <manager> <need>
    case $1:$2 in
    apt:compiler) echo g++ ;;
    apt:ninja) echo ninja-build ;;
    apt:eigen) echo libeigen3-dev ;;
    apt:boost) echo libboost-dev ;;
    apt:cli11) echo libcli11-dev ;;
    apt:json) echo nlohmann-json3-dev ;;
    apt:toml) echo libtomlplusplus-dev ;;
    apt:random123) echo librandom123-dev ;;
    apt:benchmark) echo libbenchmark-dev ;;
    apt:fuzzer) echo libclang-rt-dev ;;
    apt:gnuplot) echo gnuplot-nox ;;
    apt:python) echo python3-dev ;;
    apt:pybind11) echo pybind11-dev ;;
    apt:numpy | apt:pandas | apt:matplotlib) echo "python3-$2" ;;
    apt:R) echo r-base-core ;;
    apt:Rcpp | apt:jsonlite | apt:deSolve) echo "r-cran-$2" | tr '[:upper:]' '[:lower:]' ;;
    apt:mpi) echo libopenmpi-dev openmpi-bin ;;
    dnf:compiler) echo gcc-c++ ;;
    dnf:ninja) echo ninja-build ;;
    dnf:eigen) echo eigen3-devel ;;
    dnf:boost) echo boost-devel ;;
    dnf:catch2) echo catch-devel ;;
    dnf:cli11) echo cli11-devel ;;
    dnf:json) echo json-devel ;;
    dnf:toml) echo tomlplusplus-devel ;;
    dnf:random123) echo Random123-devel ;;
    dnf:benchmark) echo google-benchmark-devel ;;
    dnf:clang-tidy) echo clang-tools-extra ;;
    dnf:fuzzer) echo compiler-rt ;;
    dnf:python) echo python3-devel ;;
    dnf:pybind11) echo pybind11-devel ;;
    dnf:numpy | dnf:pandas | dnf:matplotlib) echo "python3-$2" ;;
    dnf:R) echo R-core-devel ;;
    dnf:Rcpp | dnf:jsonlite | dnf:deSolve) echo "R-$2" ;;
    dnf:mpi) echo openmpi-devel ;;
    brew:compiler) echo gcc ;;
    brew:clang | brew:clang-tidy | brew:fuzzer) echo llvm ;;
    brew:json) echo nlohmann-json ;;
    brew:toml) echo tomlplusplus ;;
    brew:benchmark) echo google-benchmark ;;
    brew:pkg-config) echo pkgconf ;;
    brew:matplotlib) echo python-matplotlib ;;
    brew:R) echo r ;;
    brew:Rcpp | brew:jsonlite | brew:deSolve) ;; # install.packages() in R
    brew:mpi) echo open-mpi ;;
    vcpkg:eigen) echo eigen3 ;;
    vcpkg:boost) echo boost-odeint ;;
    vcpkg:json) echo nlohmann-json ;;
    vcpkg:toml) echo tomlplusplus ;;
    vcpkg:random123 | vcpkg:catch2 | vcpkg:cli11 | vcpkg:benchmark) echo "$2" ;;
    vcpkg:*) ;; # vcpkg has libraries only
    *) echo "$2" ;;
    esac
}

# require <yes|no> <need>...: with `yes` installs what is missing, where apt-get can; else says how and ends with 2.
require() {
    local install=$1 need missing="" manager packages="" as=""
    shift
    for need in "$@"; do
        is_there "$need" || missing="$missing $need"
    done
    [ -n "$missing" ] || return 0

    if has_command apt-get; then manager=apt
    elif has_command dnf; then manager=dnf
    elif has_command brew; then manager=brew
    else manager=vcpkg; fi
    for need in $missing; do
        need=$(package $manager "$need")
        packages="$packages${need:+ $need}"
    done

    echo "missing:$missing"
    local command="$manager install$packages"
    if [ $manager = apt ]; then
        command="apt-get install -y --no-install-recommends$packages"
        if [ "$(id -u)" != 0 ]; then
            as=sudo
            [ -t 0 ] || as="sudo -n" # nobody there to type a password
            command="sudo $command"
        fi
    elif [ $manager = dnf ]; then
        command="sudo $command"
    fi
    if [ $manager != apt ] || [ "$install" = no ] || { [ -n "$as" ] && ! has_command sudo; }; then
        [ -z "$packages" ] || echo "to install it: $command"
        [ $manager != vcpkg ] || echo "vcpkg has libraries only; compilers and tools come from your system"
        exit 2
    fi

    echo "installing by apt-get:$packages"
    phase "apt-get update" $as apt-get update -q || true # one broken source need not matter
    phase "apt-get install" $as env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends $packages || fail 2 "to install by hand: $command"
    for need in $missing; do
        is_there "$need" || fail 2 "$need is still missing, or too old, after: $command"
    done
}

# --- progress -----------------------------------------------------------------------------------------------------------
# phase <what> <command>...: one line with the seconds it took; on a terminal they run, with the counter of ninja or ctest.
# The output goes to a log in $logs. On failure `explain_failure`, the last lines unless redefined, tells from it.
phase() {
    local what=$1 log status=0 began=$SECONDS pid step
    shift
    mkdir -p "$logs"
    log="$logs/$(printf '%s' "$what" | tr -cs 'A-Za-z0-9+' '-').log"
    [ -t 1 ] || printf '%-40s' "$what"
    "$@" >"$log" 2>&1 </dev/null &
    pid=$!
    trap 'kill $pid 2>/dev/null; exit 130' INT TERM # what runs in the background does not hear Ctrl-C
    if [ -t 1 ]; then
        while kill -0 $pid 2>/dev/null; do
            step=$(grep -oE '^ *\[?[0-9]+/[0-9]+' "$log" | tail -n 1 | tr -d ' [') || true
            printf '\r%-40s %5d s  %-12s' "$what" $((SECONDS - began)) "$step"
            sleep 1
        done
    fi
    wait $pid || status=$?
    trap - INT TERM
    if [ -t 1 ]; then printf '\r%-40s %5d s  %-12s\n' "$what" $((SECONDS - began)) ""
    else printf ' %5d s\n' $((SECONDS - began)); fi
    if [ $status != 0 ]; then
        echo "$what failed (exit $status); from $log:"
        explain_failure "$log" | sed 's/^/    /'
    fi
    return $status
}

explain_failure() { tail -n 30 "$1"; }

processors() { getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2; }
