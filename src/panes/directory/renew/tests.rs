//! The yearly list: who moves, who does not, and what is asked.

use super::*;
use crate::panes::fixture::{self, day, member, shared};
use crate::ui::Level;

fn nine() -> Vec<Member> {
    let mut all: Vec<Member> =
        (1..=9).map(|at| member(at, &format!("Contoh {at}"), Pillar::Tksk, &[&format!("11.71.0{at}")])).collect();
    for one in &mut all {
        one.decree.number = "1/2026".into();
        one.decree.ends = Some(day("2026-12-31"));
    }
    all[8].in_service = false;
    all
}

fn filled() -> Form {
    let all = nine();
    let mut form = open(&all.iter().collect::<Vec<_>>()).unwrap();
    form.values.set_text("decree_number", "2/2027");
    form
}

fn plan() -> Plan {
    Plan::of(asked(&filled(), shared().today()).unwrap(), &nine())
}

#[test]
fn the_next_year_is_proposed() {
    let form = filled();
    assert_eq!((form.values.text("starts"), form.values.text("ends")), ("01-01-2027", "31-12-2027"));
    let old = Decree { starts: Some(day("2026-01-01")), ends: Some(day("2026-06-30")), ..Decree::default() };
    assert_eq!(next_term(&old), Some((day("2026-07-01"), day("2026-12-28"))));
    assert_eq!(next_term(&Decree::default()), None);
}

#[test]
fn a_decree_that_ends_before_it_begins_is_not_taken() {
    let mut form = filled();
    form.values.set_text("ends", "31-12-2026");
    assert!(!form.check_all(shared().today()));
    assert!(form.problems.contains_key("ends"));
}

#[test]
fn who_moves_stands_first_and_who_does_not_says_why() {
    let plan = plan();
    assert_eq!((plan.movers().len(), plan.lines.len()), (8, 9));
    assert_eq!(plan.lines[8].verdict, Verdict::Inactive);
}

#[test]
fn one_can_be_left_out_and_taken_in_again() {
    let mut plan = plan();
    plan.act(Action::MemberMark, &shared());
    assert_eq!(plan.movers().len(), 7);
    plan.act(Action::MemberMark, &shared());
    assert_eq!(plan.movers().len(), 8);
    plan.act(Action::Last, &shared());
    plan.act(Action::MemberMark, &shared());
    assert_eq!(plan.movers().len(), 8, "the rules leave that one out");
}

#[test]
fn enter_asks_once_and_carries_exactly_those_who_move() {
    let steps = plan().act(Action::Open, &shared());
    let [Step::Sure(said, Act::Directory(act))] = &steps[..] else { panic!("{steps:?}") };
    assert!(said.contains('8') && said.contains("2/2027"), "{said}");
    let DirectoryAct::Renew(pillar, decree, members) = &**act else { panic!("{act:?}") };
    assert_eq!((*pillar, decree.number.as_str(), members.len()), (Pillar::Tksk, "2/2027", 8));
}

#[test]
fn with_nobody_left_nothing_is_asked() {
    let mut plan = plan();
    plan.left_out = plan.movers().into_iter().collect();
    assert!(matches!(plan.act(Action::Open, &shared())[..], [Step::Say(Level::Warn, _)]));
}

#[test]
fn pictures() {
    let draw = |size| {
        fixture::picture(size, true, |frame, area, ctx| {
            view::draw(frame, area, &plan(), &shared(), ctx);
            None
        })
    };
    insta::assert_snapshot!([(80, 12), (120, 12)].map(draw).join("\n"));
}
