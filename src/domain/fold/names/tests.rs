//! Families that must fold together, names that must stay apart.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;

#[test]
fn one_name_many_spellings() {
    for family in [
        "Muhammad Muhamad Mohammad Mohd Muh Muhd Mhd Mukhamad Mukhammad Mochammad Moehammad",
        "Teuku Teukoe Tku",
        "Said Sayed Sayyid Sayid",
        "Syarifah Sharifah Syarifa Sarifah Sjarifah Syaripah",
        "Nurul Noerul Nuurul",
        "Siti Sitti Sity Siety",
        "Abdul Abdoel Abd",
        "Ahmad Achmad Akhmad Ahmmad",
        "Yusuf Jusuf Yusup Yoesoef Joesoef Yusoef",
        "Rizki Riski Rizky Rizqi Riezki",
        "Zulfikar Zulfiqar Julfikar Dzulfikar Zoelfikar Zulpikar",
        "Khadijah Khadija Hadijah Khadidjah",
        "Ramadhan Ramadan Ramadhann",
        "Fadhil Fadil Padil Vadil",
        "Aisyah Aisya Aysyah Aisjah Aisah Aiesyah",
        "Zainab Zaynab Jainab Zaienab",
        "Hidayat Hidajat",
        "Zakaria Zakariya Zakarya Jakaria",
        "Mulyadi Muliadi Moelyadi Mulyadie",
        "Maghfirah Magfirah Maghfira",
        "Usman Utsman Oesman",
        "Taufik Tawfik Taufiq Taupik",
        "Juwairiah Juairiah Juwairiyah",
        "Cut Tjut Tjoet",
        "Nyak Njak",
        "Nurjannah Nurjanah Nurdjannah Noerjannah",
        "Djamaluddin Jamaluddin Jamaludin Jamaloedin Zamaluddin",
        "Alexander Aleksander",
        "Aziz Azis Aziez Ajiz",
        "Bakhtiar Bachtiar Bahtiar",
        "Fitri Fitry Vitri Fietri",
        "Fauzi Fauzy Fawzi Pauzi Faoezi",
    ] {
        let keys: Vec<String> = family.split(' ').map(fold_name).collect();
        for (word, key) in family.split(' ').zip(&keys) {
            assert_eq!(key, &keys[0], "{word}");
        }
    }
}

#[test]
fn different_names_stay_apart() {
    for (a, b) in [
        ("Bahri", "Bari"),
        ("Nuriana", "Nurjannah"),
        ("Hasan", "Husin"),
        ("Halim", "Alim"),
        ("Rahman", "Rahmat"),
        ("Mutia", "Meutia"),
        ("Rohani", "Rahani"),
        ("Ridwan", "Rizwan"),
        ("Teuku", "Tuanku"),
        ("Said", "Sajid"),
        ("Dewi", "Dewa"),
        ("Salmah", "Salmiah"),
        ("Ali", "Alia"),
        ("Nur", "Nora"),
        ("Cut", "Kut"),
        ("Zahra", "Zara"),
    ] {
        assert_ne!(fold_name(a), fold_name(b), "{a} {b}");
    }
}

#[test]
fn numbers_and_empty_words_are_left_alone() {
    assert_eq!(fold_name("1171"), "1171");
    assert_eq!(fold_name("xvi2"), "xvi2");
    assert_eq!(fold_name(""), "");
    assert_eq!(fold_name("Y"), "j");
    assert_eq!(fold_name("h"), "h");
}

fn keys(name: &str) -> Vec<String> {
    name_words(name).into_iter().map(|w| w.key).collect()
}

#[test]
fn initials_are_written_out_before_another_word() {
    assert_eq!(keys("M. Ali"), keys("Muhammad Ali"));
    assert_eq!(keys("T.M. Daud"), keys("Teuku Muhammad Daud"));
    assert_eq!(keys("t umar"), keys("Teuku Umar"));
    assert_eq!(keys("St. Aminah"), keys("Siti Aminah"));
    assert_eq!(keys("Abd. Rahman"), keys("Abdul Rahman"));
}

#[test]
fn a_lone_letter_is_only_a_letter() {
    assert_eq!(keys("m"), ["m"]);
    assert_eq!(keys("Ali M"), [fold_name("Ali"), "m".to_owned()]);
    assert_eq!(keys("Ali M."), keys("Ali Muhammad"));
}

fn kept(name: &str) -> Vec<String> {
    name_words(name).into_iter().filter(|w| !w.droppable).map(|w| w.raw).collect()
}

#[test]
fn titles_are_droppable() {
    assert_eq!(kept("Drs. H. Ibrahim bin Abdullah"), ["ibrahim", "abdullah"]);
    assert_eq!(kept("Tgk. H. Usman"), ["usman"]);
    assert_eq!(kept("dr. Nurul Aini, Sp.A, M.Kes"), ["nurul", "aini"]);
    assert_eq!(kept("Hj. Cut Meutia binti Hasan"), ["cut", "meutia", "hasan"]);
}

#[test]
fn a_name_of_titles_keeps_its_words() {
    assert_eq!(kept("Haji"), ["haji"]);
    assert_eq!(kept("H."), ["h"]);
}

#[test]
fn hyphens_split_a_name() {
    assert_eq!(kept("Salman Al-Farisi"), ["salman", "al", "farisi"]);
}

#[test]
fn every_beginning_of_a_name_leads_to_its_key() {
    let names = "Khairul Dzulfikar Djamaluddin Syarifah Zainab Zayadi Yusuf Muljadi Mulyadi Rahmah Rizki Aziz \
        Mohammad Mhd Abd Sayed Tjut Njak Juwairiah Taufik Zakariya Ruqayyah Muhammad Lheue Octavia Eric Aisyah \
        Sylvia Noor Alexander Thahira Ghani Fathimah Tsani Shaleh Ishak Ie Oesman Nuurul Mukhlis Awwal Hafidz";
    for name in names.split_whitespace() {
        let (plain, key) = (fold(name), fold_name(name));
        for end in 1..=plain.len() {
            let start = &plain[..end];
            let found = name_prefix_keys(start).iter().any(|k| key.starts_with(k.as_str()));
            assert!(found, "{start} of {name} ({key}): {:?}", name_prefix_keys(start));
        }
    }
}

#[test]
fn prefix_keys_stay_few() {
    assert_eq!(name_prefix_keys("ab"), ["ab"]);
    assert_eq!(name_prefix_keys("kh"), ["h"]);
    assert_eq!(name_prefix_keys("zay"), ["jai", "jaj"]);
    assert!(name_prefix_keys("s").len() <= 2);
    assert!(name_prefix_keys("d").len() <= 3);
}
