//! The design card: what lies on the top level, why each dependency is there, and no trace of a developer's machine.

use std::path::Path;
use std::process::Command;

use super::require_none;
use super::source::{files, relative, top};

/// What the top level holds; beside it only files whose name begins with a dot.
const TOP: &[&str] = &["Cargo.toml", "Cargo.lock", "LICENSE", "README.md", "assets", "src", "tests"];

/// Folders of every machine; a path below any other root folder belongs to somebody's own.
const COMMON: &[&str] = &["bin", "dev", "etc", "lib", "mnt", "opt", "proc", "run", "srv", "sys", "tmp", "usr", "var"];

/// Files under version control; without git, the files of the folders that count.
fn tracked() -> Vec<String> {
    let listed = Command::new("git").args(["ls-files"]).current_dir(top()).output();
    match listed {
        Ok(output) if output.status.success() && !output.stdout.is_empty() => {
            String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect()
        }
        _ => {
            ["src", "assets", "tests"].iter().flat_map(|folder| files(folder, "")).map(|path| relative(&path)).collect()
        }
    }
}

#[test]
fn the_top_level_holds_what_the_card_allows() {
    let foreign = tracked().into_iter().filter(|path| {
        let first = path.split('/').next().unwrap_or(path);
        !first.starts_with('.') && !TOP.contains(&first)
    });
    require_none("on the top level", &foreign.collect::<Vec<_>>());
}

#[test]
fn every_dependency_says_what_it_is_here_for() {
    let manifest = std::fs::read_to_string(top().join("Cargo.toml")).unwrap();
    let (mut inside, mut reason, mut wrong, mut count) = (false, false, Vec::new(), 0);
    for line in manifest.lines() {
        if line.starts_with('[') {
            (inside, reason) = (line.ends_with("dependencies]"), false);
        } else if line.starts_with('#') || line.is_empty() {
            reason = line.starts_with('#');
        } else if inside {
            count += 1;
            wrong.extend((!reason).then(|| line.to_owned()));
        }
    }
    println!("{count} direct dependencies, each with a reason");
    require_none("no comment line above", &wrong);
}

/// Beginnings of paths that exist on one machine only: homes, and the folder this copy was built in.
fn private_paths() -> Vec<String> {
    let mut found: Vec<String> = ["home", "root", "Users"].iter().map(|folder| format!("/{folder}/")).collect();
    found.push(["C:", "Users"].join("\\"));
    found.push(top().display().to_string());
    found.extend(std::env::var("HOME").ok().filter(|home| home.len() > 2));
    let root = top().components().nth(1).map(|part| part.as_os_str().to_string_lossy().into_owned());
    found.extend(root.filter(|root| !COMMON.contains(&root.as_str())).map(|root| format!("/{root}/")));
    found
}

/// A path stands by itself: `/name/` inside `https://a.b/name/` or `x/name/` is none.
fn stands_alone(line: &str, at: usize) -> bool {
    !line[..at].ends_with(|before: char| before.is_alphanumeric() || "._-/}>)".contains(before))
}

#[test]
fn no_path_of_a_developers_machine_is_kept() {
    let private = private_paths();
    let mut wrong = Vec::new();
    for path in tracked() {
        let Ok(text) = std::fs::read_to_string(top().join(Path::new(&path))) else { continue };
        for (number, line) in text.lines().enumerate() {
            let named = private.iter().filter(|known| line.match_indices(*known).any(|(at, _)| stands_alone(line, at)));
            wrong.extend(named.map(|known| format!("{path}:{}: {known}", number + 1)));
        }
    }
    require_none("paths of one machine", &wrong);
}
