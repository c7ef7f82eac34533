# Training isle: messages in English. Every state and figure is invented.

title = Training Isle
tagline = Twelve months, twelve ideas: a first year in an invented ministry
goal = Help Terrana through its year, and keep your own house standing.
briefing =
    This is a tutorial. Maritia, Terrana, Borealia and all the others are invented, and so is every figure.

    You run the aid office of Maritia, an island of three million that lives by trade. Terrana, across the strait, has been attacked. Borealia attacks it, and buys a third of your fish.

    Each month brings one idea. The news names it in a few words, with the lever that matters. You may use every lever from the start; nobody needs all of them in the first month.

    You have 200 million until June and 200 million from July, three staff points a month, a law that forbids more than you may like, and a cabinet with a small majority.

    Six goals are scored apart. They pull against each other, and no one reaches gold in all of them. Aid that does not arrive wins nothing.
teaching = Every number has causes, every cause can be asked for, and every lever has its month.
aims = Borealia says that it wants a neutral Terrana, a strait without foreign weapons, and trade that is left alone. It says that it will answer unfriendly acts in its own time.

nation-maritia = Maritia
    .capital = Port Asel
nation-terrana = Terrana
    .capital = Varrow
nation-borealia = Borealia
    .capital = Kolgrad
nation-lysandra = Lysandra
    .capital = Ferrault
nation-concord = Concord
    .capital = Seven Bridges
nation-norrholm = Norrholm
    .capital = Stavn
nation-pellagia = Pellagia
    .capital = Oriso

class-interceptor = interceptors
    .number = many

rule-lethal-goods = Lethal goods stay at home
    .reason = The export law forbids lethal goods to leave the island, whoever asks.
    .change = The reform "Return to the licensor" makes one exception: goods built under a licence may go back to the state whose design they are.
rule-state-at-war = No military goods to a state at war
    .reason = The export law forbids defence equipment, lethal or not, to a state that is fighting.
    .change = The reform "Exception for the neighbour" allows gifts that are not lethal to Terrana.
rule-civil-goods = Civil goods need no licence
    .reason = What no rule forbids may go: cash, food, medicine, transformers, mine clearance.
    .change = Nothing needs to change.
rule-gifts-to-the-neighbour = Gifts to the neighbour
    .reason = The exception allows defence equipment that is not lethal to go to Terrana.
    .change = The exception is in force; lethal goods stay outside it.
rule-return-to-licensor = Return to the licensor, by licence
    .reason = Interceptors are Lysandra's design. They may go back to Lysandra, for its own use, once a licence is granted.
    .change = Apply for the licence. It costs a staff point and one to three months, and the decision is announced.
reform-neighbour-exception = Exception for the neighbour
    .about = Allows vests, trucks and other equipment that is not lethal to go to Terrana. The cabinet can do it alone; it takes a month.
reform-licensor-return = Return to the licensor
    .about = Allows interceptors to go back to Lysandra by licence, so that Lysandra can give its own. The coalition partner must agree; it takes a month.

event-opening-ledger = January: the treasury opens the ledger
    .text = Lesson 1. Terrana's needs come in seven sectors, and none stands in for another: cash pays pensions, only grid goods light rooms. You have 200 million until June, and what is left then lapses. The lever that matters: where the first 40 million go.
    .lever = goods
    .deed = Give a first gift: press + beside a good.
    .opt-tell-parliament = Set out the plan in parliament: people take notice, Terrana is grateful.
    .opt-keep-the-plan-inside = Keep the plan inside the ministry: one point of political capital saved.
event-slow-ship = February: a freighter with grid parts waits for a berth
    .text = Lesson 2. Money is pledged, then allocated, then delivered, and each step takes time: relief arrives in weeks, transformers in five months and more. The lever that matters: order in spring what next winter needs.
    .lever = transformers
    .deed = Press + beside transformers, which take longest.
    .opt-charter-a-second-ship = Charter a second ship for 4 million: Terrana's grid needs a tenth less for two months.
    .opt-wait-for-the-berth = Wait for the berth: it costs nothing but time.
event-short-desk = March: the office is short-staffed
    .text = Lesson 3. Three staff points a month are a second budget. Orders up to the routine size cost none; larger ones, licences, reforms and calls cost one each. The lever that matters: size.
    .lever = staff
    .deed = Give more of one good than its routine size, and see a staff point go.
    .opt-pay-overtime = Pay 2 million for overtime: one staff point more this month.
    .opt-make-do = Make do with three points.
event-assembly-recess = Lysandra's assembly adjourns without a vote on the aid bill
    .text = For three months most of Lysandra's cash for Terrana stays unpaid. Money that arrives in such a month counts for more than the same money later.
event-refused-vests = April: a shipment of vests is stopped at the pier
    .text = Lesson 4. The law forbids military goods to a state at war, even vests. A refusal names its rule and the reform that would lift it; read both. The lever that matters: the law, which money cannot pass.
    .lever = licences
    .deed = Open “Licences” and begin the exception for the neighbour.
event-vests-may-go = April: vests may pass the pier
    .text = Lesson 4. You changed the law before it stopped anything: gifts that are not lethal may go to Terrana. Lethal goods are still refused, and the refusal names the rule and what would lift it.
    .lever = vests-helmets
    .deed = Press + beside vests and helmets.
event-partner-price = May: the coalition partner names its price
    .text = Lesson 5. Reforms cost political capital, which grows back by a point a month, and some need the partner's agreement. The return of interceptors to Lysandra is one of those. The lever that matters: what you spend capital on, and when.
    .lever = capital
    .deed = Look at your capital, open the letter and answer it.
    .opt-promise-reports = Promise yearly reports for 3 points of capital: the partner drops its veto.
    .opt-let-it-rest = Let it rest: the veto stays, and approval gains a point.
event-shipping-round = June: allies ask you to join sanctions on shipping
    .text = Lesson 6. There are two tracks: Borealia answers aid mostly with words, and sanctions with measures that last. Joining pleases allies, refusing costs you with them. The lever that matters: the order "sanction", or none within two months.
    .lever = letters
    .deed = Open the letter of the allies. Join, or end the month without.
event-first-interceptors = Lysandra sends interceptors to Terrana
    .text = Lysandra is the first to give interceptors from its own stock. What another has done before you shocks less.
event-quiet-crate = July: a reporter asks about unmarked crates
    .text = Lesson 7. Quiet aid provokes less and earns less thanks; it may be detected or printed, and a secret that comes out costs more than candour would have. The lever that matters: the loudness of each order.
    .lever = loudness
    .deed = Give something, and choose how publicly.
    .opt-open-the-books = Open the books: thanks from Terrana and Lysandra, attention everywhere, and a cooler Borealia.
    .opt-say-nothing = Say nothing: a small scandal now, and the choice stays yours.
event-borealia-line = August: Borealia declares a red line on vehicles
    .text = Lesson 8. Borealia says that a Maritian vehicle in Terrana will have consequences. A threat works as far as threats were kept before, and one that goes unanswered weakens the next. The lever that matters: cross it, go around it, or leave it.
    .lever = ladder
    .deed = Read the warning beside the ladder, then answer the letter.
    .opt-answer-firmly = Answer firmly: approval and allies gain a point, and Borealia has a little less to lose.
    .opt-answer-softly = Answer softly: less fear at home, and Borealia spares you a little more.
event-partner-again = August: the coalition partner asks once more
    .text = The partner would still drop its veto on the return of interceptors. The price has risen with the summer.
    .opt-promise-reports = Promise reports and a committee for 4 points of capital: the veto is dropped.
    .opt-leave-it = Leave it: the veto stays.
event-empty-shelf = September: Lysandra's stock of interceptors runs low
    .text = Lesson 9. With the law changed and a licence granted you may refill Lysandra's stock, and Lysandra gives from its own: backfill, at half the provocation. It lowers your own stock towards its floor. The lever that matters: the licence, applied for in time.
    .lever = interceptor
    .deed = Look at what the law says of interceptors and of the way to Lysandra.
    .opt-promise-a-share = Promise a share: Lysandra gains trust, people at home grow a little uneasy.
    .opt-name-the-floor = Name the floor below which your stock will not go: a point of capital saved, a cooler Lysandra.
event-night-raids = Raids on Terrana's power stations begin before the frost
    .text = Interceptors and grid goods are needed at once. Only what was ordered months ago can arrive in time.
event-harbour-rumour = October: pictures of crates marked "Maritia" go round
    .text = Lesson 10. The pictures are said to show Maritian interceptors in Terrana. A clarification is true and dull; a denial works if it is true and ruins you if it is not; silence keeps every door open, and suspicion alive. The lever that matters: the order "state".
    .lever = letters
    .deed = Open the letter about the rumour, and answer or let it be.
event-fuel-round = October: allies ask for a ceiling on the price of Borealia's fuel
    .text = A second round, and a harder one. Allies wait until November for an answer.
event-resale-letter = November: the Concord asks to pass on your old trucks
    .text = Lesson 11. Trucks you sold the Concord may go to Terrana only if you consent. Consent is the last lever one holds over goods; it pleases the ally and touches Borealia's red line. Allies also compare what you give with your size: that is fair share.
    .lever = letters
    .deed = Open the Concord's letter, and consent or refuse.
event-first-frost = The second winter begins
    .text = The front hardens and the nights grow long. Attention returns to the war.
event-reckoning = December: the year is added up
    .text = Lesson 12. Promised, allocated and delivered are three different sums, and only the last one arrived. Look at each goal, ask why it is where it is, and follow the answer to the order that began it.
    .lever = goals
    .deed = Press an objective to see what made its number, then end the year.
    .opt-publish-the-account = Publish the account: Terrana and the Concord take note, and so does everybody.
    .opt-thank-the-desk = Thank the staff: a point of political capital for next year.

measure-gazette-column = A column in Borealia's state gazette
measure-spokesman-remark = A sharp remark by Borealia's spokesman
measure-written-note = A written note of protest
measure-envoy-summoned = Maritia's envoy is summoned
measure-consequences-announced = Borealia announces consequences
measure-convoys-called-targets = Borealia calls convoys to Terrana legitimate targets
measure-officials-barred = Twenty Maritian officials are barred from entry
measure-consuls-expelled = Two Maritian consuls are expelled
measure-school-exchange-ended = Borealia ends the school exchange
measure-strait-talks-off = Borealia suspends the talks on the strait
measure-fish-inspections = Borealia inspects every crate of Maritian fish
measure-harbour-dues = Borealia doubles its harbour dues for Maritian ships
measure-bank-patrols = Borealia's patrol boats appear off the outer banks
tie-exchanges = the school exchange
tie-strait-talks = talks on the strait
tie-fish-market = the fish market
tie-harbours = cheap harbours
line-vehicles = A Maritian vehicle in Terrana will end more than conversations
line-interceptors = Whoever hands out interceptors takes part
round-shipping = Sanctions on the insurance of Borealia's freighters
round-fuel-ceiling = A ceiling on the price of Borealia's fuel
rumour-marked-crates = Maritian interceptors are said to stand in Terrana
    .truth = The crates held pumps. No Maritian interceptor has been to Terrana.

objective-arrived = Deliver aid, not promises
objective-pay-day = Keep Terrana's pensions paid
    .short = Pensions
objective-second-winter = Keep the lights on in the second winter
    .short = Lights on
objective-at-home = Keep support at home
objective-allies = Stand well with allies
objective-calm-strait = Keep Borealia's measures low on the ladder
    .short = Measures
objective-thanks = Earn Terrana's thanks
defeat-lost-support = Support at home stays below 35 for three months.
defeat-lost-cabinet = The cabinet's approval stays below 25 for three months.

## Shorter versions

cut-four =
    .tagline = Four months, four ideas: the first lesson in an invented ministry
    .goal = Get help to Terrana within four months: relief that arrives, pensions that are paid, lights that stay on.
    .briefing =
        This is a tutorial of four months, January to April 2030. Maritia, Terrana, Borealia and all the others are invented, and so is every figure.

        You run the aid office of Maritia, an island of three million that lives by trade. Terrana, across the strait, has been attacked. Borealia attacks it, and buys a third of your fish.

        Each month brings one idea. The news names it in a few words, with the lever that matters. You may use every lever from the start; nobody needs all of them.

        You have 200 million for the four months, three staff points a month, and a law that forbids more than you may like. In April the law stops a shipment: what it allows then depends on what you began earlier.

        Four goals are scored apart: aid delivered, pensions paid, the grid, and Terrana's thanks. Aid that does not arrive wins nothing, so what takes long to deliver must be ordered early.

cut-six =
    .tagline = Six months, six ideas: half a year in an invented ministry
    .goal = Help Terrana through half a year, and keep your voters, your allies and the strait calm.
    .briefing =
        This is a tutorial of six months, January to June 2030. Maritia, Terrana, Borealia and all the others are invented, and so is every figure.

        You run the aid office of Maritia, an island of three million that lives by trade. Terrana, across the strait, has been attacked. Borealia attacks it, and buys a third of your fish.

        Each month brings one idea. The news names it in a few words, with the lever that matters. You may use every lever from the start; nobody needs all of them in the first month.

        You have 200 million for the six months, three staff points a month, a law that forbids more than you may like, and a cabinet with a small majority. In June allies ask you to join their sanctions on shipping; Borealia can answer with measures of its own.

        Six goals are scored apart. They pull against each other, and no one reaches gold in all of them. Aid that does not arrive wins nothing.
