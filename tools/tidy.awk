# tidy.awk - the rules for C files: see tidy. Reads bytes; a character is a byte that does not continue one.

function say(text) { printf "%s:%d: %s\n", FILENAME, FNR, text }

# The floors, from the lowest; those of one number do not include each other.
BEGIN {
    floor["base"] = 0; floor["record"] = floor["model"] = 1
    floor["seal"] = floor["insight"] = floor["practice"] = 2
    floor["exchange"] = 3; floor["plan"] = 3; floor["page"] = 4; floor["area"] = 5 # pages hand exchange what is taken out and brought in
    function_lines_max = 60; file_lines_max = 500; columns_max = 100
    while (("git ls-files -co --exclude-standard src" | getline path) > 0) {
        count = split(path, part, "/")
        if (path ~ /\.h$/) home[part[count]] = part[2]
    }
}

function end_of_file() {
    if (lines > file_lines_max && !table_file)
        printf "%s: %d lines: a file has at most %d\n", last_file, lines, file_lines_max
}

FNR == 1 {
    end_of_file()
    last_file = FILENAME; inside = 0; stdio = 0; table = 0; table_lines = 0; table_file = 0
    count = split(FILENAME, part, "/")
    name = part[count]
    here = part[1] == "src" ? part[2] : ""
    if (name ~ /\.h$/ && index($0, "/* " name " - ") != 1) say("a header opens with \"/* " name " - what it is\"")
}
{ lines = FNR; text = $0; gsub(/[\200-\277]/, "", text) }
length(text) > columns_max { say(length(text) " columns: a line has at most " columns_max) }
/\t/ { say("a tab") }
/(^|[^A-Za-z])(TODO|FIXME|XXX|HACK)([^A-Za-z]|$)/ { say("unfinished work is filed, not left in the code") }

# Only the floor's own folder and those below; siblings do not meet. page stands on seal, insight and practice.
/^#include "/ {
    included = $2; gsub(/"/, "", included)
    if (included ~ /\.\./) say("an include climbs out of its folder")
    if (here != "" && included in home) {
        there = home[included]
        if (there != here && floor[there] >= floor[here]) say(here " includes " included " of " there ": not below it")
    }
}
here != "" && /^#include </ {
    if ($2 !~ /^<(string|math|stdint|stdbool|stddef|stdarg|inttypes|limits|float)\.h>$/ &&
        !(here == "seal" && $2 == "<sodium.h>") && !(here == "record" && $2 ~ /^<(nanopb\/)?pb(_encode|_decode|_common)?\.h>$/) &&
        !(here == "page" && $2 == "<md4c.h>"))
        say(here " includes " $2 ", which the core may not")
}

# %ls is a str in our own formats alone; the C library, and what hands its formats on to it, would read wide characters.
/(^|[^A-Za-z_])(printf|fprintf|snprintf)\(/ || (part[1] == "hosts" && /(^|[^A-Za-z_])(refuse|complain|tell_line)\(/) { stdio = FNR }
stdio && /%ls|(^|[^A-Z_])STR\(/ && name != "base.h" { say("%ls and STR() in a format of the C library: \"%.*s\" and STR_STDIO()") }
/;$/ { stdio = 0 }
here != "" && /%\.\*s/ && name != "base.h" { say("%.*s in a format of the core: \"%ls\" and STR()") }

# A function's body begins with a brace alone in the first column; a table's with "= {".
/^\{/ { inside = FNR }
/^\}/ && inside {
    if (FNR - inside - 1 > function_lines_max) say("a function of " (FNR - inside - 1) " lines: at most " function_lines_max)
    inside = 0
}
/= \{$/ && !inside { table = FNR }
/^\};/ && table { if (FNR - table > 100) table_file = 1; table = 0 }
END { end_of_file() }
