//! Words of problems from the field.

texts! {
    TOPIC_TARGETING = "Ketepatan sasaran bantuan", "Aid reaching the right people";
    TOPIC_DATA = "Data nasional keliru", "Wrong national data";
    TOPIC_PROCEDURE = "Berkas dan prosedur", "Papers and procedures";
    TOPIC_ANSWER = "Tidak ada jawaban", "No answer";
    TOPIC_CAPACITY = "Kuota atau kapasitas", "Quota or capacity";
    TOPIC_COORDINATION = "Koordinasi dan pelibatan pilar", "Coordination and involvement of pillars";
    TOPIC_PROTECTION = "Perlindungan anak, lansia, dan korban", "Protection of children, elderly people and victims";
    TOPIC_MISUSE = "Dugaan penyimpangan", "Suspected misuse";
    TOPIC_OTHER = "Masalah lain", "Another problem";

    STATE_RAISED = "Diangkat", "Raised";
    STATE_DISCUSSED = "Dibahas", "Discussed";
    STATE_DECIDED = "Diputuskan", "Decided";
    STATE_DONE = "Selesai", "Done";
    STATE_MERGED = "Digabung", "Merged";
    STATE_DROPPED = "Dicabut", "Taken back";

    ACT_RAISE = "Angkat masalah", "Raise";
    ACT_DISCUSS = "Bahas dalam rapat", "Discuss in a meeting";
    ACT_DECIDE = "Tulis keputusan", "Write the decision";
    ACT_FINISH = "Nyatakan selesai", "Mark as done";
    ACT_MERGE = "Gabung dengan masalah yang sama", "Merge with the same problem";
    ACT_PART = "Pisahkan lagi", "Part again";
    ACT_DROP = "Cabut dengan alasan", "Take back with a reason";
    ACT_REOPEN = "Buka lagi", "Open again";
}
