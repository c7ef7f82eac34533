//! What is kept, without a browser: the bin, files that are brought, games in links and in articles, two tabs.

#![expect(clippy::expect_used, reason = "a test may fall over where something is missing: that is how it fails")]

use demarche_site::{Answer, Ask, Host, Kept, Moved, Shelf};

const DAY: u64 = 86_400;

fn with(games: Vec<Kept>) -> Host {
    let base = Some("https://host/folder/".to_owned());
    Host::new(Shelf { games, base, ..Shelf::default() }).expect("the shipped messages hold")
}

fn look(host: &mut Host, path: &str) -> Answer {
    host.ask(&Ask { path: path.to_owned(), now: 1_000, ..Ask::default() })
}

fn send(host: &mut Host, path: &str, fields: &[(&str, &str)]) -> Answer {
    send_at(host, 1_000, path, fields)
}

fn send_at(host: &mut Host, now: u64, path: &str, fields: &[(&str, &str)]) -> Answer {
    let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    host.ask(&Ask { post: true, path: path.to_owned(), fields, dice: 7, now, ..Ask::default() })
}

/// A game of two months, as it was kept after each answer.
fn played() -> (Host, Kept) {
    let mut host = with(Vec::new());
    send(&mut host, "new", &[("scenario", "training-isle")]);
    send(&mut host, "end", &[("sure", "yes")]);
    let mut answer = send(&mut host, "end", &[("sure", "yes")]);
    let kept = answer.keep.pop().expect("a month that ends is kept");
    (host, kept)
}

/// The link that a page offers, as it stands in its field.
fn link(answer: &Answer) -> String {
    let field = answer.body.split("id=\"link\"").nth(1).expect("a field with the link");
    let whole = field.split('>').nth(1).and_then(|text| text.split('<').next()).expect("its text");
    whole.replace("&amp;", "&")
}

#[test]
fn what_is_deleted_lies_in_the_bin_until_its_time_is_over() {
    let (mut host, kept) = played();
    let binned = send_at(&mut host, 5 * DAY, "bin", &[("key", &kept.key)]);
    assert_eq!(binned.keep, [Kept { binned: Some(5 * DAY), ..kept.clone() }]);
    assert!(binned.delete.is_empty() && binned.body.contains("id=\"bin\""));
    assert_eq!(look(&mut host, "desk").status, 404, "what is in the bin is not played");
    assert!(!look(&mut host, "").body.contains(&kept.key), "nor on the title");
    let mut later = with(binned.keep.clone());
    let resumed = later.ask(&Ask { path: "desk".to_owned(), resume: Some(kept.key.clone()), ..Ask::default() });
    assert_eq!(resumed.status, 404, "nor opened by a reload");

    let back = send_at(&mut host, 6 * DAY, "restore", &[("key", &kept.key)]);
    assert_eq!(back.keep, std::slice::from_ref(&kept));
    assert_eq!(send(&mut host, "open", &[("key", &kept.key)]).status, 200);

    assert!(send_at(&mut later, 35 * DAY, "rename", &[]).delete.is_empty(), "thirty days");
    assert_eq!(send_at(&mut later, 36 * DAY, "rename", &[]).delete, [kept.key]);
}

#[test]
fn only_what_is_in_the_bin_is_deleted_for_good() {
    let (mut host, kept) = played();
    look(&mut host, "saves");
    assert!(send(&mut host, "delete", &[("key", &kept.key)]).delete.is_empty());
    assert!(send(&mut host, "empty-bin", &[]).delete.is_empty());
    send(&mut host, "bin", &[("key", &kept.key)]);
    assert!(look(&mut host, "saves?empty=yes").body.contains("action=\"empty-bin\""), "it is asked first");
    let emptied = send(&mut host, "empty-bin", &[]);
    assert_eq!((emptied.delete, emptied.keep.len()), (vec![kept.key], 0));
}

#[test]
fn a_tape_that_is_brought_becomes_a_game_of_its_own() {
    let (mut host, kept) = played();
    let file = [("name", "training-isle-7.tape.ron"), ("text", kept.tape.as_str())];
    let brought = send(&mut host, "bring", &file);
    let new = &brought.keep[0];
    assert_eq!((brought.address.as_str(), new.key.as_str(), &new.tape), ("saves", "training-isle-7-2", &kept.tape));
    assert!(brought.announce.expect("it is told").contains(&new.name));
    let opened = send(&mut host, "open", &[("key", &new.key)]);
    assert_eq!((opened.status, opened.open.as_deref()), (200, Some("training-isle-7-2")));
    let other = kept.tape.replace("training-isle", "elsewhere");
    let half = kept.tape.get(..kept.tape.len() / 2).expect("half of it");
    for (text, size, why) in [
        ("no tape at all", "14", "not added"),
        ("", "0", "not added"),
        (half, "", "cut off"),
        (&other, "", "elsewhere"),
        ("", "99000000", "99 MB"),
    ] {
        let refused = send(&mut host, "bring", &[("name", "x.ron"), ("text", text), ("size", size)]);
        let told = refused.announce.expect("it is told");
        assert!(told.contains(why) && refused.keep.is_empty(), "{told}");
    }
}

const CLASS: &str = include_str!("../../../docs/teach/example.class.ron");

#[test]
fn a_class_file_plays_under_its_terms_and_ends_in_a_hand_in() {
    let mut host = with(Vec::new());
    let brought = send(&mut host, "bring", &[("name", "a.class.ron"), ("text", CLASS)]);
    assert_eq!((brought.status, brought.address.as_str()), (200, "class"));
    assert!(brought.body.contains("Foreign policy, Tuesdays") && brought.body.contains("<li>"));
    let unnamed = send(&mut host, "attend", &[("name", " ")]);
    assert!(unnamed.keep.is_empty() && unnamed.address == "class" && unnamed.announce.is_some());
    let begun = send(&mut host, "attend", &[("name", "Blue Heron")]);
    assert_eq!((begun.address.as_str(), begun.open.as_deref()), ("briefing", Some("example-class-Blue-Heron")));
    assert!(!look(&mut host, "menu").body.contains("href=\"share\""), "no link while the terms hold");
    assert!(!look(&mut host, "share").body.contains("tape="));
    let early = send(&mut host, "end", &[("sure", "yes")]);
    assert_eq!(early.address, "predict", "the class asks for a prediction first");
    let handed = send(&mut host, "hand-in", &[]);
    assert_eq!(handed.files[0].name, "example-class-Blue-Heron.hand-in.ron");
    assert!(handed.files[0].text.contains("name: \"Blue Heron\""));
    let again = send(&mut host, "hand-in", &[]);
    assert_eq!(again.files[0].text, handed.files[0].text, "the same file, as long as no month was played since");
    send(&mut host, "end", &[("sure", "yes")]);
    assert!(!look(&mut host, "menu").body.contains("action=\"hand-in\""), "a branch is no hand-in");
    let nowhere = CLASS.replace("training-isle:four", "my-own.ron");
    let refused = send(&mut host, "bring", &[("name", "a.class.ron"), ("text", &nowhere)]);
    assert!(refused.announce.expect("it is told").contains("my-own.ron") && refused.address == "saves");
}

#[test]
fn a_link_opens_exactly_there_as_a_new_game() {
    let (mut host, kept) = played();
    let drafted = send(&mut host, "give", &[("good", "relief"), ("amount", "10")]).keep.pop().expect("a draft");
    let link = link(&look(&mut host, "share?by=Heron"));
    let query = link.strip_prefix("https://host/folder/#").expect("it begins where the document lies");
    let mut other = with(vec![kept.clone()]);
    let shown = look(&mut other, &format!("shared?{query}"));
    assert_eq!((shown.status, shown.keep.len(), shown.open), (200, 0, None));
    assert!(shown.body.contains("Heron") && shown.body.contains("action=\"take\""));
    let taken = send(&mut other, "take", &[]);
    assert_eq!((taken.address.as_str(), taken.keep.len()), ("desk", 1));
    assert_ne!(taken.keep[0].key, kept.key, "a new game");
    assert_eq!(taken.keep[0].tape, drafted.tape, "exactly there");
    assert!(look(&mut other, "saves").body.contains(&kept.key), "what was there is there");
    let again = send(&mut other, "take", &[]);
    assert!(again.keep.is_empty() && again.status == 200, "once");
    let cut = query.get(..query.len() - 9).expect("most of it");
    let torn = look(&mut other, &format!("shared?{cut}"));
    assert_eq!((torn.status, torn.keep.len(), torn.delete.len()), (400, 0, 0));
    assert!(torn.body.contains("cut off"));
    assert!(look(&mut other, "desk").status == 200, "the game that is open stays open");
}

#[test]
fn in_an_article_nothing_is_changed_or_kept() {
    let (mut host, _) = played();
    let link = link(&look(&mut host, "share"));
    let query = link.split_once('#').expect("a link").1;
    let mut embedded =
        Host::new(Shelf { embed: true, base: Some("https://host/folder/".to_owned()), ..Shelf::default() })
            .expect("the shipped messages hold");
    let resume = Some(String::new());
    let shown = embedded.ask(&Ask { path: format!("shared?{query}"), resume, ..Ask::default() });
    assert_eq!((shown.status, shown.address.as_str(), shown.open), (200, "desk", None));
    assert!(!shown.body.contains("method=\"post\"") && shown.body.contains("target=\"_blank\""));
    for act in ["end", "new", "take", "bring", "set", "rewind"] {
        let refused = send(&mut embedded, act, &[("sure", "yes"), ("turn", "0"), ("scenario", "training-isle")]);
        assert_eq!(refused.status, 403, "{act}");
        let nothing = refused.keep.is_empty() && refused.files.is_empty();
        assert!(nothing && refused.settings.is_none() && refused.career.is_none(), "{act}");
    }
    assert!(look(&mut embedded, "desk").body == shown.body, "as it was");
}

#[test]
fn what_another_tab_wrote_is_not_written_over() {
    let (mut host, kept) = played();
    let mut theirs = with(vec![kept.clone()]);
    theirs.ask(&Ask { path: "desk".to_owned(), resume: Some(kept.key.clone()), ..Ask::default() });
    let theirs = send(&mut theirs, "end", &[("sure", "yes")]).keep.pop().expect("a month");
    let ours = send(&mut host, "give", &[("good", "relief"), ("amount", "10")]).keep.pop().expect("a draft");
    // The worker found theirs in the store, and put ours beside it.
    let to = Kept { key: format!("{}-branch1", kept.key), name: "beside".to_owned(), ..ours.clone() };
    let moved = vec![Moved { to: to.clone(), other: theirs.clone() }];
    let told = host.ask(&Ask { path: "desk".to_owned(), moved, now: 1_000, ..Ask::default() });
    assert!(told.announce.expect("it is told").contains("beside"));
    assert_eq!((told.open.as_ref(), &told.playing), (Some(&to.key), &vec![to.key.clone()]));
    let on = send(&mut host, "give", &[("good", "relief"), ("amount", "20")]);
    assert_eq!((on.keep.len(), &on.keep[0].key, on.keep[0].name.as_str()), (1, &to.key, "beside"));
    let opened = send(&mut host, "open", &[("key", &kept.key)]);
    assert_eq!(opened.open.as_ref(), Some(&kept.key), "theirs is there as well");

    // Of other games, what other tabs do is taken over.
    let seen = vec![Kept { name: "seen".to_owned(), ..to.clone() }];
    let listed = host.ask(&Ask { path: "saves".to_owned(), seen, now: 1_000, ..Ask::default() });
    assert!(listed.body.contains("seen"));
    let gone = vec![to.key.clone(), kept.key.clone()];
    let listed = host.ask(&Ask { path: "saves".to_owned(), gone, now: 1_000, ..Ask::default() });
    assert!(!listed.body.contains("seen"), "what was deleted elsewhere is gone");
    assert!(listed.body.contains(&kept.key), "but for what is played here");
}
