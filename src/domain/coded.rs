//! Closed sets with a stored code: written once, they give the code in the file, the label on the screen and the list
//! of all members. Codes never change once an office has stored them.

/// Declares an enum whose members have a stored code and a label from [`crate::words`].
#[macro_export]
macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal, $label:expr;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $code)] $variant,)+
        }

        impl $name {
            /// Every member, in the order shown to people.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The code stored in the file and used in exports.
            pub const fn code(self) -> &'static str {
                match self { $($name::$variant => $code),+ }
            }

            /// The member with this stored code, if there is one.
            pub fn from_code(code: &str) -> Option<$name> {
                match code { $($code => Some($name::$variant),)+ _ => None }
            }

            /// What people read.
            pub const fn label(self) -> $crate::words::Text {
                match self { $($name::$variant => $label),+ }
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use crate::domain::visit::Channel;

    #[test]
    fn every_code_finds_its_member() {
        for member in Channel::ALL {
            assert_eq!(Channel::from_code(member.code()), Some(*member));
        }
    }

    #[test]
    fn an_unknown_code_is_no_member() {
        assert_eq!(Channel::from_code("telegram"), None);
    }

    #[test]
    fn json_carries_the_code() {
        assert_eq!(serde_json::to_string(&Channel::Phone).ok().as_deref(), Some("\"telepon\""));
    }
}
