//! Words of service points.

texts! {
    PUSKESOS = "PUSKESOS", "PUSKESOS";
    PUSPELKESSOS = "PUSPELKESSOS", "PUSPELKESSOS";
    SLRT = "SLRT", "SLRT";
    LK3 = "LK-3", "LK-3";
    ACTIVE = "Aktif", "Active";
    PLANNED = "Direncanakan", "Planned";
    IDLE = "Tidak aktif", "Idle";
    CLOSED = "Tutup", "Closed";
}
