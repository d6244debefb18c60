//! Fixtures of products that are not in the folder `data`, after their notices.

use super::fixtures::Fixture;

const ANY_LENGTH: &str = r#"kind = "serial""#;

/// Products of `published-rules.json`.
pub const PUBLISHED: &[Fixture] = &[
    // 25-127: "the following serial numbers: KC21032D010001 - KC21327N999999".
    Fixture {
        slug: "ryobi-ry401014us",
        maker: "TTI",
        device: "",
        code: "kind = \"serial\"\nlength = 14",
        notice: r#"complete = true
[[rules]]
SOURCE
serials = { ranges = [{ from = "KC21032D010001", to = "KC21327N999999", letters = true }] }
"#,
    },
    // 25-402: "from 4202240300001 to 4202240301236 and 4202240400001 to 4202240400764".
    Fixture {
        slug: "apollo-city-2024",
        maker: "Apollo",
        device: "",
        code: "kind = \"serial\"\nlength = 13\nalphabet = \"0-9\"",
        notice: r#"complete = true
[[rules]]
SOURCE
serials = { ranges = [
  { from = "4202240300001", to = "4202240301236" },
  { from = "4202240400001", to = "4202240400764" },
] }
"#,
    },
    // 25-470: "Only vaporizers with a serial number starting with 'M2'".
    Fixture {
        slug: "arizer-solo-2",
        maker: "Arizer",
        device: "",
        code: ANY_LENGTH,
        notice: r#"complete = true
[[rules]]
SOURCE
prefix = { any = ["M2"] }
"#,
    },
    // 24-321: "the letters 'WY' as the seventh and eighth letter in the serial number".
    Fixture {
        slug: "hover-1-dynamo",
        maker: "DGL Group",
        device: "",
        code: ANY_LENGTH,
        notice: r#"complete = true
[[rules]]
SOURCE
serials = { codes = ["WY"], part = { from = 7, count = 2 } }
"#,
    },
    // cpsc-10693: "WY100M230117XXXX; WY100M230127XXXX; WY100M230130XXXX and WY100M230318XXXX", X any digit.
    Fixture {
        slug: "wybot-wy100max",
        maker: "Wybotics",
        device: "",
        code: "kind = \"serial\"\nlength = 16",
        notice: r#"complete = true
[[rules]]
SOURCE
mask = { any = ["WY100M230117####", "WY100M230127####", "WY100M230130####", "WY100M230318####"] }
"#,
    },
    // The same notice: "WY200-230328XXXX and W200**230330XXXX".
    Fixture {
        slug: "wybot-wy200",
        maker: "Wybotics",
        device: "",
        code: "kind = \"serial\"\nlength = 16\nalphabet = \"0-9A-Z*-\"",
        notice: r#"complete = true
[[rules]]
SOURCE
mask = { any = ["WY200-230328####", "W200??230330####"] }
"#,
    },
    // 24-210: "1752VE01, 1782VE01, 1952VE01, 2242VE01, 2352VE01, 2852VE01, 0583VE01".
    Fixture {
        slug: "jakks-mario-kart",
        maker: "JAKKS Pacific",
        device: "",
        code: "kind = \"batch-code\"\nlength = 8",
        notice: r#"complete = true
[[rules]]
SOURCE
serials = { codes = ["1752VE01", "1782VE01", "1952VE01", "2242VE01", "2352VE01", "2852VE01", "0583VE01"] }
"#,
    },
];

/// Kinds of rules that no shipped notice has. The makers are real, the numbers are made up in their form.
pub const KINDS: &[Fixture] = &[
    Fixture {
        slug: "lenovo-battery",
        maker: "Lenovo",
        device: "",
        code: ANY_LENGTH,
        notice: r#"complete = true
[[rules]]
SOURCE
serials = { codes = ["42T4504", "42T4511"], part = { from = 4 } }
"#,
    },
    Fixture {
        slug: "apple-2006",
        maker: "Apple",
        device: "",
        code: "kind = \"serial\"\nlength = 12",
        notice: r#"complete = true
[[rules]]
SOURCE
serials = { ranges = [{ from = "3K425", to = "3K601", letters = true }], part = { first = 5 } }
ending = { any = ["U9C"], length = 12 }
"#,
    },
    Fixture {
        slug: "hp-mask",
        maker: "HP",
        device: "",
        code: "kind = \"serial\"\nlength = 14",
        notice: r#"complete = true
[[rules]]
SOURCE
mask = { any = ["62940??AVX????"] }

[[rules]]
SOURCE
mask = { ranges = [{ from = "63010??AVX????", to = "63019??AVX????" }] }
"#,
    },
    // Both ends share a 3 between characters that differ.
    Fixture {
        slug: "mask-run",
        maker: "Runs",
        device: "",
        code: "kind = \"serial\"\nlength = 7\nalphabet = \"0-9\"",
        notice: r#"complete = true
[[rules]]
SOURCE
mask = { ranges = [{ from = "62130##", to = "62231##" }] }
"#,
    },
    // "Not all batteries matching the bar codes are being recalled."
    Fixture {
        slug: "hp-2009",
        maker: "HP 2009",
        device: "",
        code: "kind = \"serial\"\nlength = 14",
        notice: r#"complete = true
[[rules]]
SOURCE
sieve = true
mask = { any = ["62940??AVX????"] }
"#,
    },
    Fixture {
        slug: "sieve-beside-a-list",
        maker: "Sieve",
        device: "",
        code: "kind = \"serial\"\nlength = 8",
        notice: r#"complete = true
[[rules]]
SOURCE
serials = { codes = ["TEST0001"] }

[[rules]]
SOURCE
sieve = true
prefix = { any = ["TESTO"] }

[[limits]]
SOURCE
sold = { countries = ["US"] }
"#,
    },
    Fixture {
        slug: "grouped",
        maker: "Grouped",
        device: "",
        code: "kind = \"serial\"\nlength = 9\nalphabet = \"0-9A-Z-\"",
        notice: r#"complete = true
[[rules]]
SOURCE
date_code = { layout = "YYWW", from = "2318", to = "2330", part = { group = 2, separator = "-" } }
"#,
    },
    Fixture {
        slug: "dated",
        maker: "Dated",
        device: "",
        code: "kind = \"date-code\"\nlength = 6\nalphabet = \"0-9\"\nlayout = \"YYYY WW\"",
        notice: r#"complete = true
[[rules]]
SOURCE
date_code = { layout = "YYYY WW", to = "202318" }
"#,
    },
    Fixture {
        slug: "yearly",
        maker: "Yearly",
        device: "",
        code: "kind = \"date-code\"\nlength = 4\nalphabet = \"0-9\"\nlayout = \"WWYY\"",
        notice: r#"complete = true
[[rules]]
SOURCE
date_code = { layout = "WWYY", years = [2021, 2022] }
"#,
    },
    Fixture {
        slug: "sold-in-japan",
        maker: "Sold",
        device: "",
        code: ANY_LENGTH,
        notice: r#"complete = true
[[rules]]
SOURCE
sold = { from = "2023-04-01", to = "2023-09-30", countries = ["JP"] }
"#,
    },
    Fixture {
        slug: "sold-by-a-shop",
        maker: "Sold",
        device: "",
        code: ANY_LENGTH,
        notice: r#"complete = true
[[rules]]
SOURCE
sold = { from = "2023-04-01", to = "2023-09-30", countries = ["JP"], shops = ["A shop"] }
"#,
    },
    Fixture {
        slug: "a3302-articles",
        maker: "Articles",
        device: r#"colours = ["grey", "navy", "black"]
skus = [
  { code = "A3302011", colour = "grey" },
  { code = "A3302031", colour = "navy" },
  { code = "A3302X", colour = "black" },
]
skus_complete = true"#,
        code: ANY_LENGTH,
        notice: r#"complete = true
[[rules]]
SOURCE
skus = ["A3302011", "A3302031"]
"#,
    },
    Fixture {
        slug: "sixteen-or-fifteen",
        maker: "Lengths",
        device: "",
        code: "kind = \"serial\"\nlength = [15, 16]",
        notice: r"complete = false
[[rules]]
SOURCE
maker_only = {}

[[exclusions]]
SOURCE
length_is = 15
",
    },
];
