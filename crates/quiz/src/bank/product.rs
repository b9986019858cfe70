//! What an item applies to, in words.

/// Names that are not written like other words, each behind its id.
const NAMES: &str = "aws=AWS,cpython=CPython,dynamodb=DynamoDB,etcd=etcd,gcp=Google Cloud,github=GitHub,\
    google-cloud=Google Cloud,graphql=GraphQL,html=HTML,json=JSON,mongodb=MongoDB,mysql=MySQL,nodejs=Node.js,npm=npm,\
    openapi=OpenAPI,pgbouncer=PgBouncer,php=PHP,pip=pip,postgresql=PostgreSQL,sqlite=SQLite";

/// Signs of comparison, the longer ones first, and how they are read.
const SIGNS: [(&str, &str); 5] = [(">=", "≥"), ("<=", "≤"), ("==", ""), ("<", "<"), (">", ">")];

/// An entry of `appliesTo` as it is read: `postgresql>=14` is "PostgreSQL ≥ 14", `rfc9110` is "RFC 9110".
pub fn product(entry: &str) -> String {
    let ends = entry.bytes().position(|byte| matches!(byte, b'<'..=b'>')).unwrap_or(entry.len());
    let (id, version) = entry.split_at(ends);
    let sign = SIGNS.iter().find_map(|(sign, read)| Some((*read, version.strip_prefix(sign)?)));
    let (sign, version) = sign.unwrap_or(("", version));
    let mut words = named(id);
    for part in [sign, version] {
        if !part.is_empty() {
            // A version stays beside its name.
            words.push('\u{a0}');
            words.push_str(part);
        }
    }
    words
}

fn named(id: &str) -> String {
    let name = |id: &str| {
        let mut names = NAMES.split(',');
        names.find_map(|entry| Some(entry.strip_prefix(id)?.strip_prefix('=')?.to_owned()))
    };
    if let Some(name) = name(id) {
        return name;
    }
    if let Some(number) = id.strip_prefix("rfc") {
        return ["RFC\u{a0}", number].concat();
    }
    let (first, rest) = id.split_once('-').unwrap_or((id, ""));
    let mut words = name(first).unwrap_or_else(|| {
        let mut word = first.to_owned();
        if let Some(letter) = word.get_mut(..1) {
            letter.make_ascii_uppercase();
        }
        word
    });
    if !rest.is_empty() {
        words.push(' ');
        words.push_str(rest);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_product_is_called_by_its_name() {
        for (entry, words) in [
            ("postgresql>=14", "PostgreSQL\u{a0}≥\u{a0}14"),
            ("postgresql<18", "PostgreSQL\u{a0}<\u{a0}18"),
            ("cpython==3.11", "CPython\u{a0}3.11"),
            ("java>=17", "Java\u{a0}≥\u{a0}17"),
            ("mysql-8.0", "MySQL 8.0"),
            ("rfc9110", "RFC\u{a0}9110"),
            ("google-cloud", "Google Cloud"),
            ("json-schema-2020-12", "JSON schema-2020-12"),
            ("python3", "Python3"),
            ("", ""),
            (">=", "\u{a0}≥"),
        ] {
            assert_eq!(product(entry), words, "{entry}");
        }
    }
}
