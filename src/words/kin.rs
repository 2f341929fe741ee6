//! Sentences about records of one person, families, and what was done today.

use super::{Text, t};

/// Joining a record to itself.
pub const SAME_RECORD: Text = t(
    "Kedua data ini data yang sama. Pilih data lain untuk digabung.",
    "Both are the same record. Choose another one to join.",
);
/// Two NIK.
pub const TWO_NIKS: Text = t(
    "NIK keduanya berbeda: ini dua orang, atau satu NIK salah. Betulkan NIK yang salah dahulu, lalu gabungkan.",
    "The two have different NIKs: they are two people, or one NIK is wrong. Correct the wrong one first, then join them.",
);
/// Joined before.
pub const JOINED_ALREADY: Text = t(
    "Salah satu data sudah digabung ke data lain. Buka data yang dipertahankan.",
    "One of the records was already joined to another one. Open the kept record.",
);
/// Parted before.
pub const PARTED_ALREADY: Text = t(
    "Penggabungan ini sudah dilepas. Tidak ada yang diubah.",
    "This joining was already undone. Nothing was changed.",
);
/// Joined further since.
pub const JOINED_ON: Text = t(
    "Data yang dipertahankan sudah digabung lagi ke data lain. Lepas penggabungan itu dahulu.",
    "The kept record was joined to a further one since. Undo that joining first.",
);
