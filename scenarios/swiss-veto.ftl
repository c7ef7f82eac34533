# The Swiss veto: messages in English.

title = The Swiss Veto
tagline = Switzerland, 2022 to 2023: other people's guns, and a law that answers first
goal = Say yes or no to goods that others hold and you made; move the law or keep it; and help where no law stands in the way.
briefing =
    June 2022. Years ago Swiss firms sold rounds to Berlin, carriers to Copenhagen and guns to Madrid. The buyers signed that they would ask before passing anything on. Now they ask. In April the economics secretariat refused a first request for 35 mm rounds.

    The War Materiel Act bars arms for a state in an international conflict, and neutrality law asks for equal treatment of both sides. The bar does not look at who attacked. Helmets count as war materiel too.

    The Act can be changed. A commission may propose, two chambers must agree, and people may collect signatures. An ordinance on protective kit is easy; a rule for friendly states needs a chamber's goodwill; an exception for this war more of it; a decree needs only the government's courage, and costs what courage costs. Each takes time: what is not begun in autumn is not in force in spring.

    Only when a reform is in force do the requests wait for your answer. Then consent is yours to give or refuse. Consent pleases the neighbours and feeds guns; Moscow will not like it, and to refuse needs no vote at home.

    The other way is open at all times: relief, generators before the winter, machines that clear mines. Allies compare by GDP.

    Moscow put Bern on its list of unfriendly states in March, after the Union's sanctions were taken over. What neutrality still buys there is a question that August may answer.
teaching = A veto over other people's arms is decided by the law long before anybody asks, and neutrality is worth as much as others recognise.
aims = Moscow says that Bern gave up its neutrality when it took over sanctions, that arms made by a neutral must not be turned against it, and that good offices are for states that are good to everybody.

# In this scenario the sector counts guns against drones, with their rounds.
request-air_defence = guns against drones, and rounds for them
request-protection = protective kit and armour

nation-switzerland = Switzerland
    .capital = Bern
nation-ukraine = Ukraine
    .capital = Kyiv
nation-russia = Russia
    .capital = Moscow
nation-spain = Spain
    .capital = Madrid
nation-usa = United States
    .capital = Washington
nation-eu = European Union
    .capital = Brussels
nation-germany = Germany
    .capital = Berlin
nation-uk = United Kingdom
    .capital = London
nation-canada = Canada
    .capital = Ottawa
nation-france = France
    .capital = Paris
nation-italy = Italy
    .capital = Rome
nation-denmark = Denmark
    .capital = Copenhagen
nation-netherlands = Netherlands
    .capital = The Hague
nation-norway = Norway
    .capital = Oslo
nation-sweden = Sweden
    .capital = Stockholm
nation-poland = Poland
    .capital = Warsaw
nation-finland = Finland
    .capital = Helsinki
nation-others = Other donors
    .capital = other capitals

class-gun-ammunition = 35 mm rounds
    .number = many
class-gun-systems = 35 mm guns
    .number = many
class-wheeled-carriers = wheeled carriers
    .number = many
class-stored-tanks = stored tanks
    .number = many
class-battle-tanks = battle tanks
    .number = many

rule-embargo = United Nations embargo
    .reason = Nothing goes to a state under an arms embargo of the Security Council.
    .change = Only the Security Council could change it.
rule-conflict-bar = No war materiel to a state in conflict
    .reason = The Act bars war materiel for a state in an international armed conflict. It does not ask who began.
    .change = The reform "Kit for helpers" lets vests and helmets go. Arms from Bern itself stay barred.
rule-last-user-bar = No consent where the end user is at war
    .reason = Whoever holds Swiss-made goods must ask before passing them on, and the Act says no if the end user is in conflict.
    .change = The reform "Friendly states", "Exception for a condemned war" or a decree lets consent be given.
rule-others-goods = Not Bern's to sell
    .reason = These goods are held by others, or not for sale; rounds are made for Berlin only.
    .change = Nothing; but others may ask for consent to pass theirs on.
rule-sale-with-declaration = Rounds for Berlin's own stock
    .reason = A state at peace may buy, if it declares that it will not pass the goods on.
    .change = Apply for the licence. It is announced.
rule-war-materiel = War materiel by licence
    .reason = War materiel for states at peace needs a licence of the secretariat.
    .change = Apply for a licence.
rule-civil-goods = Civil goods and money need no licence
    .reason = Money, relief and civil goods need no permission.
    .change = Nothing needs to change.
rule-kit-allowed = Kit for helpers
    .reason = Vests and helmets may be given for those who clear, report and rescue.
    .change = Nothing needs to change.
rule-friends-may-pass-on = Friendly states may pass on
    .reason = States that share the same rules may pass on what they bought years ago, once Bern consents.
    .change = Nothing needs to change.
rule-condemned-war = An exception for a condemned war
    .reason = Where two thirds of the General Assembly condemned an attack, consent may be given.
    .change = Nothing needs to change.
rule-by-decree = By decree
    .reason = The government has decreed that consent may be given.
    .change = Nothing needs to change, while the decree holds.
reform-kit-for-helpers = Kit for helpers
    .about = An ordinance that lets vests and helmets be given. Two months, and hardly anybody minds.
reform-friendly-states = Friendly states
    .about = Lets states with the same rules pass on what they bought years ago. Three months at the very best, and a chamber must want it.
reform-lex-ukraine = Exception for a condemned war
    .about = Lets consent be given for this war, stored tanks included. Neutrality law may stand against it.
reform-decree = A decree
    .about = Consent at once, beside the Act. Neighbours cheer, cantons do not.

event-copenhagen-asks = Copenhagen would pass on wheeled carriers
    .text = They were made by the lake of Constance and bought years ago. The Act says no, and the letter asks whether the Act is the last word.
    .opt-promise-to-look-at-the-act = Promise to look at the Act, for two points of capital: hope in Copenhagen, and in Kyiv.
    .opt-let-it-wait = Let it wait: nobody is refused, nobody is fooled.
    .opt-refuse-by-the-act = Refuse by the Act: approval at home, a little respect in Moscow, none in Copenhagen.
event-ambulance-drivers = Ambulance drivers ask for helmets
    .text = Helmets are war materiel by the book. The secretariat holds to the letter of the law.
    .opt-buy-abroad = Pay 4 million for helmets bought abroad.
    .opt-quote-the-act = Quote the Act.
event-lakeside-conference = A recovery conference by a lake
    .text = Ukraine's recovery will need principles, and money. Bern can host it, and has a talent for principles.
    .opt-principles-and-money = Principles, and 12 million to begin with, for a staff point.
    .opt-principles-only = Principles only, for a staff point.
    .opt-keep-it-small = Keep it small: approval from those who pay.
event-gold-round = The Union bars Moscow's gold
    .text = Much of the world's gold is refined in Switzerland. Partners ask whether the round will be taken over. They wait until August.
event-no-longer-neutral = Moscow refuses Bern as protecting power
    .text = Bern had offered to look after Kyiv's interests in Moscow. Moscow says that Switzerland is no longer neutral.
    .opt-neutral-not-indifferent = Say that neutral is not indifferent: thanks from neighbours, a colder Moscow.
    .opt-regret-it = Regret it.
    .opt-offer-geneva-again = Offer Geneva again, for a staff point: Moscow listens, Kyiv frowns.
event-report-on-neutrality = A report on neutrality is on the table
    .text = It describes a neutrality that cooperates. The government may adopt it, note it, or prefer the old one.
    .opt-neutrality-that-cooperates = Adopt it for three points of capital: a chamber lets "Friendly states" through.
    .opt-take-note-of-it = Take note of it.
    .opt-neutrality-as-ever = Neutrality as ever: approval at home and in Moscow, shrugs around you.
event-power-stations-struck = Power stations are struck, and drones come by night
    .text = Kyiv speaks of almost a third of its stations. Old guns with good rounds turn out to be what stops drones.
event-winter-credit = A credit for the winter
    .text = Generators and repairs before the frost. The finance committee is looking for cuts.
    .opt-ask-for-more = Ask for 40 million more, for two points of capital.
    .opt-as-drafted = Leave it as drafted.
event-berlin-asks-again = Berlin asks again, for 12,400 rounds
    .text = The guns are in Ukraine already. The rounds are in Germany, and the Act forbids passing them on.
    .opt-tell-the-chambers = Tell the chambers that it is for them, for three points of capital: one lets "Friendly states" through.
    .opt-regret-and-refuse = Regret, and refuse.
    .opt-refuse-by-the-act = Refuse by the Act: approval at home, none next door.
event-a-line-of-their-own = Berlin will make the rounds itself
    .text = A buyer that has to ask permission does not buy twice. The factory in Zurich reads it in the paper.
    .opt-sell-for-the-shelf = Offer rounds for Berlin's own stock, for a point of capital: the factory is relieved. What the stock is for is not asked.
    .opt-let-them-go = Let them go.
event-tanks-decided = Berlin and others decide on battle tanks
    .text = Months of debate, one day for the consent. It can be quick where the law allows it.
event-madrid-asks = Madrid would pass on old guns
    .text = The request is small. The Act makes no exception for size.
    .opt-ask-for-time = Ask for time.
    .opt-offer-machines-instead = Offer demining machines instead, for 12 million.
    .opt-refuse-by-the-act = Refuse by the Act.
event-committee-votes = A committee of the house votes for a looser Act
    .text = A small majority wants friends to be able to help. The government may help it, or have other business.
    .opt-support-the-committee = Support it for three points of capital: both reforms become possible, Moscow takes note.
    .opt-stay-out-of-it = Stay out of it.
    .opt-oppose-it = Oppose it: approval at home, and the chamber closes again.
event-retired-tanks = Berlin would buy retired tanks back
    .text = For its own army, with a declaration that they stay there. What they replace is Berlin's own affair.
    .opt-sell-back-with-a-clause = Sell them back with a clause, for three points of capital.
    .opt-leave-it-to-the-chambers = Leave it to the chambers.
    .opt-keep-them = Keep them, in case they are needed.
event-tenth-round = The Union's tenth round
    .text = Partners ask whether it will be taken over. They wait until March.
event-bank-in-trouble = A large bank is taken over on a Sunday
    .text = For this month ministers decide nothing else, and afterwards people remember that emergency powers exist.
event-buyers-look-elsewhere = Buyers look elsewhere
    .text = A seller that may refuse in the hour of need is not one to buy from, says a minister in The Hague, or so it is reported.
event-ninety-six-tanks = A firm asks to sell 96 stored tanks
    .text = They stand in a shed, need repair, and belong to a firm owned by Bern. The Hague and others would pay.
    .opt-study-it = Study it until June.
    .opt-refuse-early = Refuse early: approval from some, a plain answer for others.
event-letter-of-the-seven = A letter from the G7's ambassadors
    .text = They would like Bern in their task force on assets. Ambassadors do not often write together.
    .opt-join-the-task-force = Join, for a staff point: Washington is pleased, Moscow counts what it still has with you.
    .opt-answer-with-figures = Answer with figures of what is frozen.
    .opt-resent-the-letter = Resent the letter: approval at home.
event-plan-for-the-fields = A plan for Ukraine's fields
    .text = An area four times Switzerland's is suspect. Machines that clear mines are built in Switzerland.
    .opt-a-large-plan = A large plan for 45 million and a staff point.
    .opt-two-machines = Two machines for 10 million.
    .opt-next-year = Next year.
event-house-says-no = The lower house says no, 98 to 75
    .text = The exception for this war fails. Some voted for neutrality, some against the wording; the result is the same rounds in the same depots.
event-tanks-stay = The 96 tanks stay where they are
    .text = The government finds that a sale would breach the Act. The firm puts the file away.
event-dam-destroyed = A dam breaks on the Dnipro
    .text = Both sides accuse each other. Mines float where fields were.
    .opt-fly-experts-in = Fly experts in for 8 million.
    .opt-through-geneva = Leave it to Geneva's agencies.
event-berlin-by-law = Under the new rule Berlin asks for 12,400 rounds
    .text = The Act no longer answers. The letter is for you.
event-copenhagen-by-law = Under the new rule Copenhagen asks for its carriers
    .text = They were bought years ago.
event-madrid-by-law = Under the new rule Madrid asks for its guns
    .text = They are old, and wanted.
event-tanks-by-law = Under the exception The Hague asks for 96 stored tanks
    .text = They need repair, and a signature.
event-berlin-by-decree = With the decree in hand Berlin asks for 12,400 rounds
    .text = Lawyers write to newspapers. The letter is for you.
event-copenhagen-by-decree = With the decree in hand Copenhagen asks for its carriers
    .text = They were bought years ago.
event-madrid-by-decree = With the decree in hand Madrid asks for its guns
    .text = They are old, and wanted.
event-tanks-by-decree = With the decree in hand The Hague asks for 96 stored tanks
    .text = They need repair, and a signature.
event-barrels-fed = Guns made for Alpine valleys stop drones over Kyiv
    .text = Kyiv and Berlin give thanks. Moscow says that a state whose arms are used is not neutral.
event-signatures-collected = Signatures are collected
    .text = A committee wants neutrality written into the constitution as it was. It needs a hundred thousand signatures.
    .opt-defend-it-in-every-canton = Defend the consent in every canton, for two staff points.
    .opt-let-the-people-decide = Let the people decide, in good time.
event-declaration-broken = Rounds sold for a stock are found at the front
    .text = Consent was given while the Act said no. The secretariat halts exports, and the supreme court has a file.

measure-spokesman-comment = A spokeswoman regrets Bern's course
measure-embassy-letter = The embassy writes to a newspaper
measure-neutrality-mocked = Moscow calls Bern's neutrality a thing of the past
measure-note-of-protest = A note of protest
measure-ambassador-summoned = Bern's ambassador is summoned
measure-mediation-doubted = Moscow doubts that Bern can mediate anything
measure-consequences-announced = Moscow announces consequences
measure-assets-warning = Moscow warns against touching frozen assets
measure-protecting-power-refused = Bern is refused as protecting power
measure-entry-list = A list of persons barred from entry
measure-diplomats-expelled = Diplomats are expelled
measure-other-mandates-ended = Another mandate of good offices ends
measure-talks-leave-geneva = Talks leave Geneva
measure-unfriendly-list = Bern is on the list of unfriendly states
measure-gold-trade-barred = Gold may no longer be sold to Swiss refiners
measure-traders-barred = Traders in raw materials are barred
measure-works-named = Moscow names Swiss works as lawful targets
tie-protecting-power = the offer to be protecting power
tie-diplomats = embassies at full strength
tie-mandates = mandates of good offices
tie-geneva-talks = talks in Geneva
tie-payments = payments without permission
tie-gold-trade = trade in gold
tie-raw-materials-trade = trade in raw materials

line-neutral-arms = Arms of a neutral in Ukraine would end what is left of its good offices

round-gold-and-goods = Gold and goods, July 2022
round-tenth-package = The tenth round, February 2023

objective-the-act = Let nothing you made be fired with your consent
objective-neighbours = Stay a neighbour others want
objective-the-law-moves = Move the law
objective-fields = Clear Ukraine's fields
objective-fair-share = Carry a fair share of what you earn
objective-calm = Keep Moscow's answers low
objective-support = Hold support at home
objective-kyiv = Be a partner Kyiv can count on
defeat-ballot-lost = Support at home stays below 55 for three months: the next ballot is lost.
defeat-council-paralysed = Approval stays below 38 for three months: the council decides nothing more.

# Invented names, for `--fictional`.
fictional-switzerland = Montavia
    .capital = Hochbrunn
fictional-ukraine = Terrana
    .capital = Varrow
fictional-russia = Borealia
    .capital = Kolgrad
fictional-spain = Hesperia
    .capital = Real Alta
fictional-usa = Lysandra
    .capital = Port Lys
fictional-eu = the Concord
    .capital = Concord House
fictional-germany = Rhenmark
    .capital = Aldersee
fictional-uk = Albany Isles
    .capital = Harrowgate
fictional-canada = Norrland
    .capital = Elkmouth
fictional-france = Valois
    .capital = Montclair
fictional-italy = Tyrrhena
    .capital = Santa Lua
fictional-denmark = Jutholm
    .capital = Ostervik
fictional-netherlands = Polderland
    .capital = Waterdam
fictional-norway = Fjordane
    .capital = Storhavn
fictional-sweden = Malaren
    .capital = Lindborg
fictional-poland = Vistula
    .capital = Stara Wola
fictional-finland = Saimaa
    .capital = Koskela
fictional-others = Other donors
    .capital = other capitals

## A shorter version

cut-six =
    .tagline = Switzerland, June to November 2022: other people's guns, and a law that answers first
    .goal = Answer for goods that others hold and you made, begin to move the law or keep it, and help where no law stands in the way.
    .briefing =
        June 2022. Years ago Swiss firms sold rounds to Berlin, carriers to Copenhagen and guns to Madrid. The buyers signed that they would ask before passing anything on. Now they ask. You run the aid office in Bern for six months, to November 2022.

        The War Materiel Act bars arms for a state in an international conflict, and neutrality law asks for equal treatment of both sides. The bar does not look at who attacked. Helmets count as war materiel too.

        The Act can be changed, but each change takes time, and half a year is short: what is not begun in the first months is not in force by November. An ordinance on protective kit is easy; a rule for friendly states needs a chamber's goodwill; an exception for this war more of it; a decree needs only the government's courage, and costs what courage costs.

        Only when a reform is in force do the requests wait for your answer. Then consent is yours to give or refuse. Consent pleases the neighbours and feeds guns; Moscow will not like it, and to refuse needs no vote at home.

        The other way is open at all times: relief, generators before the winter, machines that clear mines.

        Moscow put Bern on its list of unfriendly states in March, after the Union's sanctions were taken over. What neutrality still buys there is a question that August may answer.
