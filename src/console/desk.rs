//! Screens: the desk, its parts, and the month's turning.

use super::{WIDTH, current_news};
use crate::math::{Money, Points, Ppm};
use crate::model::class::{AidType, Sector};
use crate::model::deck::Desk as NewsDesk;
use crate::model::ids::ClassId;
use crate::model::metric;
use crate::model::order::Order;
use crate::model::package::Progress;
use crate::model::quantity::Stage;
use crate::narrate::figures::{change, money, percent, points};
use crate::narrate::words::text;
use crate::narrate::{Words, advice, news, orders, reaction};
use crate::observe;
use crate::report::table::{Align, table, wrap};
use crate::rules::measures::bite;
use crate::rules::opinion::{attention, fear};
use crate::sim::Game;
use crate::sim::desk::Desk;
use crate::sim::world::{Measures, Threats, Transfers};

/// A part of the desk that can be shown alone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Screen {
    /// The month's news with all there is to read.
    News,
    /// Needs and coverage.
    Recipient,
    /// The ladder, lines and measures.
    Adversary,
    /// What the law says of each class.
    Law,
    /// Packages and licences.
    Pipeline,
    /// The donor ranking.
    Ranking,
    /// Advisers.
    Advice,
    /// Objectives so far.
    Objectives,
    /// Classes that can be given.
    Goods,
    /// The draft.
    Orders,
}

/// A rule across the screen with a title.
fn rule(title: &str) -> String {
    let bar = WIDTH.saturating_sub(title.chars().count() + 4);
    if title.is_empty() { "─".repeat(WIDTH) } else { format!("── {title} {}", "─".repeat(bar)) }
}

/// Wraps the parts of a line, joined by middle dots.
fn parts(items: &[String]) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for item in items {
        let longer = line.chars().count() + item.chars().count() + 3 > WIDTH;
        if !line.is_empty() && longer {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push_str(" · ");
        }
        line.push_str(item);
    }
    lines.push(line);
    lines
}

/// What is left of the month's budgets.
pub fn left(_: &Words, desk: &Desk) -> String {
    format!(
        "Left: {} · {} staff · {} capital",
        money(desk.budget),
        desk.staff.0 / 1_000,
        points(desk.capital)
    )
}

/// The whole desk.
pub fn desk(words: &Words, game: &Game, draft: &[Order]) -> String {
    let mut lines = vec![String::new(), "═".repeat(WIDTH)];
    lines.extend(head(words, game, draft));
    lines.push(rule("News"));
    lines.extend(headlines(words, game));
    lines.extend(questions(words, game));
    let capital = words.capital(game.case(), game.case().recipient);
    lines.push(rule(&capital));
    lines.extend(needs(words, game));
    if let Some(adversary) = observe::adversary(game) {
        lines.push(rule(&words.capital(game.case(), adversary)));
        lines.extend(ladder(words, game, draft));
    }
    lines.extend(moving(words, game));
    lines.extend(drafted(words, game, draft));
    lines.push(rule(""));
    lines.join("\n")
}

/// One part alone.
pub fn screen(words: &Words, game: &Game, draft: &[Order], screen: Screen) -> String {
    let lines = match screen {
        Screen::News => all_news(words, game),
        Screen::Recipient => needs(words, game),
        Screen::Adversary => [ladder(words, game, draft), standing(words, game)].concat(),
        Screen::Law => law(words, game),
        Screen::Pipeline => pipeline(words, game),
        Screen::Ranking => ranking(words, game),
        Screen::Advice => counsel(words, game, draft),
        Screen::Objectives => objectives(words, game),
        Screen::Goods => goods(words, game),
        Screen::Orders => {
            let lines = drafted(words, game, draft);
            if lines.is_empty() { vec!["No orders drafted. `next` plays the month without any.".to_owned()] } else { lines }
        }
    };
    lines.join("\n")
}

fn value(game: &Game, name: &str) -> Points {
    observe::metric(game, name).unwrap_or_default()
}

fn head(words: &Words, game: &Game, draft: &[Order]) -> Vec<String> {
    let case = game.case();
    let title = words.get("title");
    let date = format!("{} · turn {} of {}", words.month(case.month(game.turn())), game.turn() + 1, case.turns);
    let blanks = WIDTH.saturating_sub(title.chars().count() + date.chars().count());
    let mut lines = vec![format!("{title}{}{date}", " ".repeat(blanks))];
    let mut desk = game.desk();
    for order in draft {
        if let Ok(plan) = desk.decide(order) {
            desk.take(&plan);
        }
    }
    lines.push(left(words, &desk));
    lines.extend(parts(&[
        format!("Support {}", points(game.home().total_support())),
        format!("approval {}", points(desk.approval)),
        format!("{} {}", words.capital(case, case.recipient), points(value(game, "goodwill.recipient"))),
        format!("allies {}", points(value(game, "goodwill.allies"))),
        format!("resilience {}", points(game.recipient().mean_resilience())),
        format!("tension {}", points(value(game, "tension"))),
    ]));
    lines
}

const fn desk_name(desk: NewsDesk) -> &'static str {
    match desk {
        NewsDesk::War => "War",
        NewsDesk::Recipient => "Recipient",
        NewsDesk::Adversary => "Adversary",
        NewsDesk::Allies => "Allies",
        NewsDesk::Home => "Home",
    }
}

fn headlines(words: &Words, game: &Game) -> Vec<String> {
    let items = current_news(words, game);
    let mut lines = Vec::new();
    for item in &items {
        lines.extend(wrap(&format!("• {}", item.text), WIDTH, "  "));
    }
    if items.iter().any(|n| n.more.is_some()) {
        lines.push("  (`news` has the whole of it)".to_owned());
    }
    lines
}

fn all_news(words: &Words, game: &Game) -> Vec<String> {
    let mut lines = Vec::new();
    for item in current_news(words, game) {
        lines.extend(wrap(&format!("{}: {}", desk_name(item.desk), item.text), WIDTH, "  "));
        if let Some(more) = &item.more {
            let more = wrap(more, WIDTH - 4, "");
            lines.extend(more.into_iter().map(|line| format!("    {line}")));
        }
    }
    if lines.is_empty() { vec!["No news.".to_owned()] } else { lines }
}

/// Questions that wait for an answer, with the letters by which they are answered.
fn questions(words: &Words, game: &Game) -> Vec<String> {
    let case = game.case();
    let desk = game.desk();
    let mut lines = Vec::new();
    for (number, id) in desk.open_events.iter().enumerate() {
        let event = &case.events[id.index()];
        let headline = words.get(&format!("event-{}", event.id));
        lines.extend(wrap(&format!("{}  {headline}", number + 1), WIDTH, "   "));
        for (letter, option) in ('a'..='z').zip(&event.options) {
            let words = words.get(&format!("event-{}.opt-{}", event.id, option.id));
            let silent = if event.default.as_ref() == Some(&option.id) { " [if you say nothing]" } else { "" };
            lines.extend(wrap(&format!("   {letter}  {words}{silent}"), WIDTH, "      "));
        }
    }
    for id in &desk.open_rounds {
        let round = &case.rounds[id.index()];
        let name = words.get(&format!("round-{}", round.id));
        lines.extend(wrap(&format!("•  Allies ask: {name}. `sanction {}`", round.id), WIDTH, "   "));
    }
    for (name, _) in &desk.rumours {
        lines.extend(wrap(&format!("•  A rumour: `say clarify {name}`, `say deny {name}`, or nothing."), WIDTH, "   "));
    }
    for (name, at) in &desk.transfers {
        let transfer = &game.get::<Transfers>().0[*at];
        let ally = words.capital(case, transfer.from);
        let class = words.class(case, transfer.class);
        let text = format!("•  {ally} asks to pass on {} of {class}: `consent {name}` or `refuse {name}`", money(transfer.amount));
        lines.extend(wrap(&text, WIDTH, "   "));
    }
    if lines.is_empty() {
        return lines;
    }
    let mut all = vec![rule("Needs you")];
    all.extend(lines);
    if !desk.open_events.is_empty() {
        all.push("   Answer with `1a`, `2b` ...".to_owned());
    }
    all
}

/// Ten cells of which some are full.
fn bar(share: Ppm) -> String {
    let full = usize::try_from((share.0 + 50_000) / 100_000).unwrap_or(0).min(10);
    format!("{}{}", "█".repeat(full), "░".repeat(10 - full))
}

fn needs(words: &Words, game: &Game) -> Vec<String> {
    let recipient = game.recipient();
    // Nothing has arrived before the first month is played.
    let begun = game.turn() > 0 || game.is_over();
    let mut rows = vec![["", "need", "covered", "", "resilience", "change"].map(str::to_owned).to_vec()];
    for (sector, state) in recipient.needy() {
        let asked = if recipient.request == Some(sector) { " ◂ asked" } else { "" };
        rows.push(vec![
            words.sector(sector),
            money(state.need),
            if begun { bar(state.coverage) } else { String::new() },
            if begun { percent(state.coverage) } else { String::new() },
            points(state.resilience),
            format!("{}{asked}", if begun { change(state.change) } else { String::new() }),
        ]);
    }
    let align = [Align::Left, Align::Right, Align::Left, Align::Right, Align::Right, Align::Left];
    table(&align, &rows)
}

/// The ladder: chances without and with the draft, and what each rung would cost at home.
fn ladder(words: &Words, game: &Game, draft: &[Order]) -> Vec<String> {
    let case = game.case();
    let Some(adversary) = observe::adversary(game) else { return Vec::new() };
    let dyad = game.dyads().get(adversary, case.player);
    let last = game.records().turns.iter().rev().find_map(|t| {
        let answer = t.reactions.iter().find(|r| r.target == case.player)?;
        Some((t.month, answer.level))
    });
    let last = last.map_or_else(|| "none yet".to_owned(), |(month, level)| format!("{} ({level}), {}", words.level(level), words.month(month)));
    let mut lines = parts(&[
        format!("Last answer: {last}"),
        format!("grievance {}", points(dyad.grievance.total())),
        format!("its warnings weigh {}", percent(dyad.credibility())),
    ]);
    let (idle, drafted) = (observe::preview(game, &[]), observe::preview(game, draft));
    if idle.reaction.is_none() && drafted.reaction.is_none() {
        lines.push("Nothing drafted or known this month gives it a reason to react.".to_owned());
        return lines;
    }
    let seen = attention(&case.rules.visibility, game.home().salience.total());
    let mut rows = vec![["at least", "no orders", "as drafted", "price at home"].map(str::to_owned).to_vec()];
    for level in 1..=*case.rules.reaction.top {
        let harm = case.rules.reaction.harm.get(usize::from(level)).copied().unwrap_or_default();
        let scare = fear(&case.rules.opinion, harm, dyad.credibility());
        let price = scare.times(*case.rules.opinion.fear_weight).times(seen) - bite(&case.rules.measures, level);
        rows.push(vec![
            format!("{level} {}", words.level(level)),
            percent(idle.at_least(level)),
            percent(drafted.at_least(level)),
            format!("−{} support", points(price)),
        ]);
    }
    lines.extend(table(&[Align::Left, Align::Right, Align::Right, Align::Right], &rows));
    lines
}

/// Red lines and measures in force.
fn standing(words: &Words, game: &Game) -> Vec<String> {
    let case = game.case();
    let mut lines = Vec::new();
    let threats = game.get::<Threats>();
    for (line, state) in case.lines.iter().zip(&threats.lines).filter(|(_, s)| s.declared) {
        let name = words.get(&format!("line-{}", line.id));
        let text = format!("Line: {name} (promises {}, {} specific)", words.level(line.promised), percent(state.spec));
        lines.extend(wrap(&text, WIDTH, "  "));
    }
    let measures = game.get::<Measures>();
    for (measure, standing) in case.measures.iter().zip(&measures.0).filter(|(m, _)| m.target == case.player) {
        if let Some(standing) = standing {
            let name = words.get(&format!("measure-{}", measure.id));
            let since = words.month(case.month(standing.since));
            lines.extend(wrap(&format!("In force since {since}: {name} (level {})", measure.level), WIDTH, "  "));
        }
    }
    lines.extend(wrap(&format!("It says: {}", words.get("aims")), WIDTH, "  "));
    lines
}

/// Packages and licences on their way, in short.
fn moving(words: &Words, game: &Game) -> Vec<String> {
    let case = game.case();
    let mut lines = Vec::new();
    let open: Vec<Money> = game.packages().map(|p| p.outstanding()).filter(|left| !left.is_zero()).collect();
    let coming: Money = open.iter().copied().sum();
    let count = open.len();
    if count > 0 {
        lines.push(format!("{count} packages under way, {} still to arrive (`pipeline`)", money(coming)));
    }
    for licence in game.licences().filter(|l| l.state.is_pending() || l.state.allows_shipping()) {
        let state = words.get(&format!("licence-{}", licence.state.key()));
        lines.push(format!("Licence {}: {state}", licence.name));
    }
    for reform in &game.get::<crate::sim::world::Law>().under_way {
        let name = words.get(&format!("reform-{}", case.policy.reforms[reform.reform.index()].id));
        lines.extend(wrap(&format!("Reform under way: {name}, in force in {}", words.month(case.month(reform.due))), WIDTH, "  "));
    }
    if lines.is_empty() { lines } else { [vec![rule("Under way")], lines].concat() }
}

fn drafted(words: &Words, game: &Game, draft: &[Order]) -> Vec<String> {
    if draft.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![rule("Draft")];
    for (at, order) in draft.iter().enumerate() {
        lines.extend(wrap(&format!("{:>2}  {}", at + 1, orders::order(words, game.case(), order)), WIDTH, "    "));
    }
    lines
}

fn law(words: &Words, game: &Game) -> Vec<String> {
    use crate::model::class::Route;
    use crate::rules::permission::{Export, deciding_rule};
    let case = game.case();
    let reforms = game.get::<crate::sim::world::Law>().reforms();
    let mut lines = Vec::new();
    let ally = case.nations_with(crate::model::nation::Role::Ally).next();
    let ways = [(Some(case.recipient), Route::Direct), (ally, Route::Backfill)];
    for class in (0..case.classes.len()).map(ClassId::at).filter(|c| case.class(*c).controlled) {
        for (to, route) in ways {
            let Some(to) = to else { continue };
            let export = Export { class, to, end_user: to, route, amount: case.class(class).step, month: case.month(game.turn()) };
            let rule = deciding_rule(case, &reforms, &export);
            let verdict = match rule.then {
                crate::model::policy::Then::Free => "free",
                crate::model::policy::Then::Licence(_) => "licence",
                crate::model::policy::Then::Consent(_) => "consent",
                crate::model::policy::Then::Forbidden => "forbidden",
            };
            let name = words.get(&format!("rule-{}", rule.id));
            let text = format!("{:<10} {} to {}: {name}", verdict, words.class(case, class), words.nation(case, to));
            lines.extend(wrap(&text, WIDTH, "           "));
        }
    }
    for reform in &case.policy.reforms {
        let order = Order::Reform { reform: reform.id.clone() };
        let state = match game.check(&order) {
            Ok(plan) => format!("possible now for {} capital: `reform {}`", points(plan.capital), reform.id),
            Err(refusal) => orders::refusal(words, &refusal),
        };
        lines.extend(wrap(&format!("Reform {}: {state}", words.get(&format!("reform-{}", reform.id))), WIDTH, "  "));
    }
    lines
}

fn pipeline(words: &Words, game: &Game) -> Vec<String> {
    let mut rows = vec![["package", "promised", "allocated", "arrived", "state"].map(str::to_owned).to_vec()];
    for package in game.packages() {
        let state = match package.progress {
            Progress::AwaitingAct(due) => format!("Act due {}", game.case().month(due)),
            Progress::Running(_) => "under way".to_owned(),
            Progress::Complete => "complete".to_owned(),
            Progress::Withdrawn => "withdrawn".to_owned(),
        };
        let row = [package.name.clone(), money(package.amount), money(package.allocated), money(package.delivered), state];
        rows.push(row.to_vec());
    }
    let mut lines = table(&[Align::Left, Align::Right, Align::Right, Align::Right, Align::Left], &rows);
    if rows.len() == 1 {
        lines = vec!["No package has been decided yet.".to_owned()];
    }
    for licence in game.licences() {
        let state = words.get(&format!("licence-{}", licence.state.key()));
        lines.push(format!("Licence {}: {state}", licence.name));
    }
    lines
}

fn ranking(words: &Words, game: &Game) -> Vec<String> {
    let case = game.case();
    let Some(record) = game.records().turns.iter().rev().find(|t| t.digest.is_some()) else {
        return vec!["The tracker reports after the first month.".to_owned()];
    };
    let total = |sums: &[[Money; 3]; 3], stage: Stage| -> Money { sums[stage.index()].iter().copied().sum() };
    let mut donors: Vec<_> = record.ranking.iter().filter(|(id, _)| !case.nation(*id).aggregate).collect();
    donors.sort_by_key(|(id, sums)| (std::cmp::Reverse(total(sums, Stage::Allocated)), *id));
    let head = ["#", "donor", "allocated", "money", "humanit.", "military", "delivered", "of GDP"];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    for (place, (id, sums)) in donors.iter().enumerate() {
        let of = |t: AidType| money(sums[Stage::Allocated.index()][t.index()]);
        let share = total(sums, Stage::Allocated).over(case.nation(*id).gdp);
        let marker = if *id == case.player { "▸" } else { "" };
        rows.push(vec![
            format!("{marker}{}", place + 1),
            words.nation(case, *id),
            money(total(sums, Stage::Allocated)),
            of(AidType::Financial),
            of(AidType::Humanitarian),
            of(AidType::Military),
            money(total(sums, Stage::Delivered)),
            if share.is_zero() { "n/a".to_owned() } else { format!("{}.{:02}%", share.0 / 10_000, share.0 % 10_000 / 100) },
        ]);
    }
    let right = Align::Right;
    table(&[right, Align::Left, right, right, right, right, right, right], &rows)
}

fn counsel(words: &Words, game: &Game, draft: &[Order]) -> Vec<String> {
    let lines = advice::advice(words, game, draft).into_iter();
    lines.flat_map(|a| wrap(&format!("{}: {}", a.office, a.text), WIDTH, "  ")).collect()
}

fn objectives(words: &Words, game: &Game) -> Vec<String> {
    let case = game.case();
    let mut lines = Vec::new();
    for objective in &case.objectives {
        let name = words.get(&format!("objective-{}", objective.id));
        let now = value(game, &objective.metric);
        let (bronze, silver, gold) = objective.medals;
        let way = match objective.want {
            crate::model::case::Want::AtLeast => "at least",
            crate::model::case::Want::AtMost => "at most",
        };
        let text = format!("{name}: now {}; {way} {} bronze, {} silver, {} gold", points(now), points(bronze), points(silver), points(gold));
        lines.extend(wrap(&text, WIDTH, "  "));
        if objective.delivered.0 > 0 {
            lines.push(format!("  (counts from {} delivered)", money(objective.delivered)));
        }
    }
    lines
}

fn goods(words: &Words, game: &Game) -> Vec<String> {
    let case = game.case();
    let mut rows = vec![["id", "serves", "from", "routine", "strikes", "people like"].map(str::to_owned).to_vec()];
    for sector in Sector::ALL {
        for class in case.classes.iter().filter(|c| c.sector == sector) {
            rows.push(vec![
                class.id.clone(),
                words.sector(sector),
                money(class.step),
                money(class.routine),
                points(class.severity),
                change(class.acceptability),
            ]);
        }
    }
    let right = Align::Right;
    table(&[Align::Left, Align::Left, right, right, right, right], &rows)
}

/// What happened as the month turned: short, readable, with the reasons of a reaction.
pub fn month_turned(words: &Words, game: &Game, turn: usize) -> String {
    let case = game.case();
    let Some(record) = game.records().turns.get(turn) else { return String::new() };
    let mut lines = vec![String::new(), rule(&format!("{} turns", words.month(record.month)))];
    for (at, refusal) in &record.refused {
        if let Some(order) = record.orders.get(*at) {
            let order = orders::order(words, case, order);
            lines.extend(wrap(&format!("✗ {order}. {}", orders::refusal(words, refusal)), WIDTH, "  "));
        }
    }
    // What stood in the morning's news has been read already.
    let evening = crate::model::ledger::Phase::Orders;
    let ledger = game.ledger();
    let known = |n: &news::News| {
        ledger.rows_of(record.turn).iter().any(|row| row.cause == n.cause && row.phase < evening)
            || matches!(ledger.get(n.cause).rule, crate::model::ledger::Rule::Event | crate::model::ledger::Rule::Fiscal | crate::model::ledger::Rule::War)
    };
    for item in news::news(words, game, record).iter().filter(|n| !known(n)) {
        lines.extend(wrap(&format!("• {}", item.text), WIDTH, "  "));
    }
    for answer in record.reactions.iter().filter(|r| r.target == case.player) {
        lines.extend(reaction::explain(words, game, answer).into_iter().map(|line| format!("    {line}")));
    }
    let before = turn.checked_sub(1).and_then(|t| game.records().turns.get(t)).map_or(&game.records().opening, |t| &t.metrics);
    let moved = ["support", "resilience", "goodwill.recipient", "goodwill.allies", "tension"].map(|name| {
        let of = |table: &[Points]| metric::lookup(case, table, name).unwrap_or_default();
        format!("{name} {} ({})", points(of(&record.metrics)), change(of(&record.metrics) - of(before)))
    });
    lines.extend(parts(&moved));
    lines.push("`why support` and the like open any number's causes.".to_owned());
    lines.join("\n")
}

/// The outcome, with what was hidden during play.
pub fn outcome(words: &Words, game: &Game) -> String {
    let case = game.case();
    let mut lines = vec![String::new(), "═".repeat(WIDTH)];
    let Some(outcome) = game.outcome() else { return String::new() };
    lines.push(words.say("outcome-title", &[text("title", words.get("title"))]));
    if let Some(at) = outcome.defeat {
        let defeat = words.get(&format!("defeat-{}", case.defeats[at].id));
        lines.extend(wrap(&words.say("outcome-defeat", &[text("defeat", defeat)]), WIDTH, "  "));
    }
    for (objective, (reading, medal)) in case.objectives.iter().zip(&outcome.objectives) {
        let medal = words.get(match medal {
            crate::rules::score::Medal::None => "medal-none",
            crate::rules::score::Medal::Bronze => "medal-bronze",
            crate::rules::score::Medal::Silver => "medal-silver",
            crate::rules::score::Medal::Gold => "medal-gold",
        });
        let name = words.get(&format!("objective-{}", objective.id));
        let args = [text("name", name), text("medal", medal), text("value", points(*reading))];
        lines.extend(wrap(&words.say("outcome-objective", &args), WIDTH, "  "));
    }
    lines.push(rule("What you could not see"));
    let threats = game.get::<Threats>();
    for (line, state) in case.lines.iter().zip(&threats.lines) {
        let name = words.get(&format!("line-{}", line.id));
        let said = if state.declared { "declared" } else { "never declared" };
        lines.extend(wrap(&format!("{name} ({said}, promised {})", words.level(line.promised)), WIDTH, "  "));
    }
    for crossing in &threats.crossings {
        let line = &case.lines[crossing.line.index()];
        let bluff = crossing.chance < *case.rules.threats.bluff;
        let verdict = if bluff { "a bluff by the model's lights" } else { "meant, by the model's lights" };
        let month = words.month(case.month(crossing.turn));
        let name = words.get(&format!("line-{}", line.id));
        let chance = percent(crossing.chance);
        lines.extend(wrap(&format!("Crossed in {month}: {name}. The promised answer had a chance of {chance}: {verdict}."), WIDTH, "  "));
    }
    lines.push(words.get("disclaimer"));
    lines.push("`rewind MONTH` opens a branch from any month; `quit` leaves.".to_owned());
    lines.join("\n")
}
