//! Words of the lists of cases and referrals: names, what an empty one says, what narrows it.

use super::Lang;

texts! {
    LATE = "lewat waktu", "overdue";
    TODAY = "hari ini", "due today";
    SILENT = "tanpa kabar", "no news";
    READY = "siap diselesaikan", "ready to close";
    STUCK = "macet di atas", "stuck above";
    REPAIR = "menunggu perbaikan", "awaiting repair";
    DRAFTS = "belum bernomor", "not numbered";
    CASES = "kasus terbuka", "open cases";
    ALL_REFERRALS = "semua rujukan", "all referrals";
    ALL_CASES = "semua kasus", "all cases";

    EMPTY_LATE = "Tidak ada jawaban yang lewat waktu.", "No answer is overdue.";
    EMPTY_TODAY = "Tidak ada jawaban yang jatuh tempo hari ini.", "No answer is due today.";
    EMPTY_SILENT = "Semua tujuan sudah memberi kabar pada waktunya.", "Every destination has sent word in time.";
    EMPTY_READY = "Tidak ada kasus yang tinggal menyampaikan jawaban kepada warga.", "No case only waits for the citizen to be told.";
    EMPTY_STUCK = "Tidak ada kasus yang terlalu lama menunggu penetapan.", "No case waits too long for a decision.";
    EMPTY_REPAIR = "Tidak ada kasus yang menunggu perbaikan berkas.", "No case waits for repaired papers.";
    EMPTY_DRAFTS = "Semua rujukan sudah bernomor.", "Every referral has its number.";
    EMPTY_CASES = "Tidak ada kasus yang masih terbuka.", "No case is open.";
    EMPTY_ALL = "Belum ada rujukan. Tekan n untuk membuat yang pertama.", "No referral yet. Press n to make the first.";
    EMPTY_ALL_CASES = "Belum ada kasus. Tekan n untuk membuat yang pertama.", "No case yet. Press n to make the first.";
    EMPTY_NARROWED = "Tidak ada yang cocok dengan saringan ini. Tekan x untuk melepas saringan, g untuk mengubahnya.", "Nothing fits this filter. Press x to clear it, g to change it.";
}

/// How many, and what: `12 dari 345`.
pub fn position(at: usize, of: usize, lang: Lang) -> String {
    format!("{} {} {}", grouped(at, lang), lang.pick("dari", "of"), grouped(of, lang))
}

/// A count with its thousands apart.
pub fn grouped(count: usize, lang: Lang) -> String {
    let mut digits = count.to_string();
    let mut at = digits.len();
    while at > 3 {
        at -= 3;
        digits.insert(at, lang.pick('.', ','));
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_counts_are_readable() {
        assert_eq!(position(1, 100_000, Lang::Id), "1 dari 100.000");
        assert_eq!(position(999, 1_234_567, Lang::En), "999 of 1,234,567");
    }
}
