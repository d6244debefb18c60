//! Names and lists of enum variants, declared together so that no variant can be missing from either.

/// Adds `ALL` and `as_str` to an enum whose variants have no fields. A variant that is not listed is a compile error.
macro_rules! variant_names {
    ($type:ident { $($variant:ident => $name:literal,)* }) => {
        impl $type {
            /// All variants, in the order of their declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Its name in data files, JSON, forms and message keys.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }
    };
}

/// Adds `CODES` and `code` to an enum whose variants may have fields. A variant that is not listed is a compile error.
macro_rules! variant_codes {
    ($type:ident { $($variant:ident => $code:literal,)* }) => {
        impl $type {
            /// The codes of all variants, in the order of their declaration.
            pub const CODES: &'static [&'static str] = &[$($code,)*];

            /// Its code in JSON; with hyphens for underscores, the end of its message key.
            #[must_use]
            pub const fn code(&self) -> &'static str {
                match self {
                    $(Self::$variant { .. } => $code,)*
                }
            }
        }
    };
}

pub(crate) use {variant_codes, variant_names};

#[cfg(test)]
mod tests {
    use crate::domain::{
        Category, CodeKind, Confidence, ConflictSubject, HazardKind, MissingInfo, Precision,
        RemedyKind, SourceGrade, Verdict,
    };

    fn names_are_those_of_serde<T: serde::Serialize + Copy>(
        all: &[T],
        name: fn(T) -> &'static str,
    ) {
        for &value in all {
            assert_eq!(serde_json::to_value(value).unwrap(), name(value));
        }
    }

    #[test]
    fn names_are_the_same_in_messages_and_in_data_files() {
        names_are_those_of_serde(Category::ALL, Category::as_str);
        names_are_those_of_serde(CodeKind::ALL, CodeKind::as_str);
        names_are_those_of_serde(Confidence::ALL, Confidence::as_str);
        names_are_those_of_serde(ConflictSubject::ALL, ConflictSubject::as_str);
        names_are_those_of_serde(HazardKind::ALL, HazardKind::as_str);
        names_are_those_of_serde(MissingInfo::ALL, MissingInfo::as_str);
        names_are_those_of_serde(Precision::ALL, Precision::as_str);
        names_are_those_of_serde(RemedyKind::ALL, RemedyKind::as_str);
        names_are_those_of_serde(SourceGrade::ALL, SourceGrade::as_str);
        names_are_those_of_serde(Verdict::ALL, Verdict::as_str);
    }
}
