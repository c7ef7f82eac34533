//! Help: the commands of the console, all on one screen, and more on each.

/// Help on everything, or on one command.
pub fn help(topic: Option<&str>) -> String {
    let found = topic.and_then(|topic| TOPICS.iter().find(|(name, _)| name.starts_with(topic)));
    match (topic, found) {
        (_, Some((_, text))) => (*text).to_owned(),
        (Some(topic), None) => format!("There is no help on \"{topic}\".\n\n{ALL}"),
        (None, None) => ALL.to_owned(),
    }
}

const ALL: &str = "\
Orders (drafts are free; nothing is given before `next`)
  give CLASS AMOUNT [quiet|loud] [fund]      relief 40, budget-support 300 loud
  give CLASS AMOUNT to ALLY                  fill an ally's stock (backfill)
  pledge CLASS AMOUNT [quiet|loud]           what needs an Act first
  apply CLASS to ALLY [urgent]               file for an export licence
  reform NAME · sanction ROUND · call NATION
  say promise|reassure|criticise NATION      say clarify|deny RUMOUR
  consent REQUEST · refuse REQUEST · withdraw PACKAGE
  1a                                         answer question 1 with option a
  predict LOW HIGH                           seal a forecast of the reaction
Look
  desk · news · kyiv · moscow · law · goods · pipeline · ranking
  advice · objectives · orders · briefing
  why NUMBER                                 why support, why tension, why level
Go on
  next                                       play the month
  undo · redo · drop N                       change the draft
  rewind MONTH                               back to a month, as a branch
  quit                                       save and leave (so does ctrl-C)
`help COMMAND` says more. Amounts are million euro (40, 1.5bn). Names may be cut
short while they stay clear: `give vest 5`.";

const TOPICS: &[(&str, &str)] = &[
    (
        "give",
        "give CLASS AMOUNT [quiet|normal|loud] [fund] [to ALLY]\n\
         Commits appropriated money now. The package then follows its instrument's\n\
         schedule: part is allocated at once, the rest after months, and it arrives over\n\
         months more. Up to the class's routine size it takes no staff, above it one point.\n\
         Quiet provokes less and tires people less, but earns less credit and can leak;\n\
         loud is the reverse. `fund` goes through a multilateral fund (0.6 of the\n\
         provocation). `to ALLY` fills an ally's stock (0.5), which may need a licence.\n\
         `goods` lists the classes.",
    ),
    (
        "pledge",
        "pledge CLASS AMOUNT [quiet|loud]\n\
         For guarantees and big loans: no cash, but political capital, months until the\n\
         Act, and a long schedule. Withdrawing it costs the recipient's goodwill.",
    ),
    (
        "apply",
        "apply CLASS to NATION [urgent]\n\
         Files for a licence: one staff point. The desk decides by chance each month;\n\
         `urgent` raises the chance. While a reform that will allow it is under way, it\n\
         can be prepared, which raises the chance later. `law` shows what needs one.",
    ),
    (
        "reform",
        "reform NAME\n\
         One step of export-control reform: political capital, staff, sometimes months,\n\
         the cabinet and the coalition partner. `law` lists the reforms.",
    ),
    (
        "sanction",
        "sanction ROUND\n\
         Joins a round allies ask for: their goodwill rises, and coercion is answered on\n\
         its own, harder track. Not joining in time costs goodwill too.",
    ),
    (
        "say",
        "say promise|reassure|criticise NATION, say clarify|deny RUMOUR\n\
         Words are free, once a month for each audience. A clarification takes most of a\n\
         rumour's strike. A denial takes all of it, and costs a scandal if it was true.",
    ),
    (
        "call",
        "call NATION\n\
         The backchannel: one staff point, at most once in two months. The adversary\n\
         holds back a little this month, and may lift a measure if nothing coercive was\n\
         done for three months.",
    ),
    (
        "predict",
        "predict LOW HIGH\n\
         Seals a band of levels for the adversary's reaction to this month before it is\n\
         played. Skill is scored by the ranked probability score.",
    ),
    (
        "why",
        "why NUMBER\n\
         Opens a number: this month's changes with their causes down to the order or\n\
         event that began them, what is left of each cause and how fast it fades, and\n\
         the sum since the opening. `why level` explains the last reaction.",
    ),
    (
        "rewind",
        "rewind MONTH   (2022-05, or the turn's number)\n\
         Goes back to the start of a month as a branch: the game you leave stays saved,\n\
         the month's orders become your draft, and luck stays the same.",
    ),
];
