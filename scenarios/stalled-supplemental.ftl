# The stalled supplemental: messages in English. Statements of governments are reported as their claims.

title = The Stalled Supplemental
tagline = The United States, 2023 to 2024: money that is asked for and does not come
goal = Bridge the months without money, get the Act through, and keep Ukraine, allies and voters with you.
teaching = Delay is a decision too: when the largest donor's money stalls, others can replace cash sooner than interceptors.
briefing =
    September 2023. You run the aid office in Washington for ten months, to June 2024. For a year and a half yours has been the largest sum of all. Now the money runs out: what is left on 30 September lapses, the stopgap law has nothing for Ukraine, and a request goes to Congress on 20 October.

    In the period it took 187 days from that request to the signature of 24 April 2024. By the tracker Washington allocated 1.7 billion euro in the six months from October, after 23.9 billion in the first half of 2023, and then 7.0 billion in April alone. Your budget is empty for most of that time, unless you find another way.

    There are other ways, each with its price. A bargain over the border drops the House majority's objection early, and costs capital and approval. Loans in place of grants please some members and nobody in Kyiv. The middle can be courted, one vote at a time. The objection must be gone before the reform "Supplemental Act" can be ordered, and the Act is signed a month after that order. If you do nothing, a smaller one may come late.

    Until then there are scraps. Savings in old contracts are worth some 280 million euro. Shells and interceptors can be given without money to replace them, if you change a practice that the services hold dear. Money for shells can go to those who find some abroad. Allies can be pressed: Brussels and Tokyo can send cash within weeks, Berlin arms within months. Nobody has interceptors to spare.

    What a gap does can be seen in that winter's record. By Kyiv's count the ratio of rounds fired went from about three to one to seven to one, the share of missiles stopped from 73 percent to 30. Other causes had their part.

    The figures of donors follow a tracker's quarterly sums. Polls, the price of bargains, what the stocks can spare and most effects of events are invented or assumed, and are marked as such.
aims = Moscow says that American arms only prolong the war, that money for Kyiv is lost, and that missiles of longer reach would make Washington a party. It says that it can wait.

nation-usa = United States
    .capital = Washington
nation-ukraine = Ukraine
    .capital = Kyiv
nation-russia = Russia
    .capital = Moscow
nation-eu = European Union
    .capital = Brussels
nation-uk = United Kingdom
    .capital = London
nation-germany = Germany
    .capital = Berlin
nation-france = France
    .capital = Paris
nation-poland = Poland
    .capital = Warsaw
nation-japan = Japan
    .capital = Tokyo
nation-canada = Canada
    .capital = Ottawa
nation-netherlands = Netherlands
    .capital = The Hague
nation-denmark = Denmark
    .capital = Copenhagen
nation-italy = Italy
    .capital = Rome
nation-norway = Norway
    .capital = Oslo
nation-sweden = Sweden
    .capital = Stockholm
nation-finland = Finland
    .capital = Helsinki
nation-others = Other donors
    .capital = other capitals

# Arms stand in three sectors here.
sector-protection = Shells
request-protection = artillery shells
sector-mobility = Vehicles and supply
request-mobility = vehicles, spares and fuel

class-budget-support = budget support
class-treasury-loan = a treasury loan
class-drawdown-mix = vehicles, spares and supply
    .number = many
class-savings-shells = shells from contract savings
    .number = many
class-unreplaced-shells = shells without replacement
    .number = many
class-unreplaced-interceptors = interceptors without replacement
    .number = many
class-long-range-missiles = long-range missiles
    .number = many

## The law

rule-embargo = United Nations embargo
    .reason = Nothing goes to a state under an arms embargo of the United Nations.
    .change = Only the end of the embargo.
rule-no-new-authority = No large package without new authority
    .reason = What the law still allows was meant for small packages. Above 650 million of one kind at once it takes a new Act.
    .change = The reform "Supplemental Act", once the House majority drops its objection. Or smaller packages.
rule-loan-ceiling = Ceiling of the loan
    .reason = The lawyers will not approve more than three billion at a time without a new Act.
    .change = A smaller loan, or a second one later.
rule-no-loan-yet = No loan facility yet
    .reason = A loan to a state at war has not been prepared.
    .change = Time: from November 2023.
rule-savings-uncounted = Savings are not counted yet
    .reason = Contracts turned out cheaper than budgeted, but nobody has said that the difference may be spent.
    .change = The reform "Count the savings", from January 2024; done on 12 March in the period.
rule-replace-what-you-give = Replace what you give
    .reason = Nothing leaves the services' stocks without money to replace it. This is practice, not law, and the services hold it dear.
    .change = The reform "Give without replacing", from November 2023. It costs approval.
rule-no-long-range = No missiles of longer reach
    .reason = The government has not decided to send them.
    .change = The reform "Longer reach", from January 2024.
rule-drawdown-to-ukraine = Drawdown is the government's own decision
    .reason = Arms from stocks go to Ukraine by decision of the government.
    .change = Nothing needs to change; what is short is money.
rule-arms-to-others = Arms to others by licence
    .reason = Sales and gifts to other states need a licence.
    .change = Apply for a licence.
rule-civilian-goods = Money and relief need no licence
    .reason = Money, relief and generators need no permission of export law.
    .change = Nothing needs to change; what is short is money.

reform-supplemental-act = Supplemental Act
    .about = The large appropriation. It can be ordered once the House majority's objection is dropped, and is signed a month later. Only then does the money come.
reform-count-the-savings = Count the savings
    .about = Lets some 280 million of savings in old contracts be spent on shells: a couple of weeks' worth, as was said in March 2024.
reform-give-without-replacing = Give without replacing
    .about = Lets shells and interceptors leave the stocks without money to replace them. Every such package costs capital; the services object.
reform-long-range-decision = Longer reach
    .about = Allows missiles of longer reach for Ukraine. In the period they went quietly and were disclosed on 24 April 2024.

## The deck

event-thirtieth-of-september = On 30 September what is not committed lapses
    .text = It is the last month of the fiscal year. In August a first request had gone to Congress; nobody has voted on it.
    .opt-work-the-weekends = Work the weekends: a staff point more this month, and tired faces.
    .opt-keep-office-hours = Keep office hours.
event-stopgap-without-ukraine = The stopgap law passes without money for Ukraine
    .text = The government stays open. Kyiv reads the text twice. What you have now is authority left over from before.
event-another-war = A war elsewhere takes the front pages
    .text = Attention moves. Two causes may now travel in one bill, or stand in each other's way.
event-request-goes-up = The request goes up to Congress
    .text = The date is 20 October. In the period 187 days passed before it was law, and 60.84 billion dollars then stood in it.
    .opt-one-big-bill = Tie it to other causes: a point of capital now, a larger bill to stall.
    .opt-ukraine-alone = Send it alone: honest, costs a point of capital, noticed in Kyiv and Warsaw.
    .opt-wait-for-better-weather = Wait for better weather: approval at home, dismay in Kyiv.
event-second-winter = Strikes on the grid return with the cold
    .text = Interceptors are spent faster than they come. From November to April fewer than half of the missiles will be stopped, against nearly three in four before.
event-whose-turn-is-it = Allies ask what Washington will do; Washington asks what allies will
    .text = They can fill a part of the gap. Cash moves within weeks, arms within months. Nobody likes to be told.
    .opt-press-in-public = Press them in public: more from Berlin, Brussels and others, and cooler relations with them.
    .opt-pool-with-them = Pool purchases with them: 60 million and a staff point; somewhat more from three capitals, and no hard words.
    .opt-say-it-will-pass = Say that the bill will pass: no cost, and Kyiv wonders.
event-shells-from-the-far-east = Half a million shells came on loan from Seoul; more could
    .text = The American press counts more shells by that way than from all of Europe. Seoul does not say so.
    .opt-borrow-more = Borrow more: 120 million and a staff point; fewer are missing until spring.
    .opt-leave-it-at-the-loan = Leave it at the loan.
event-border-for-aid = The House majority wants the border for the aid
    .text = A bargain is on the table: stricter rules at the border for votes on Ukraine. Your own side would not forgive it soon; the other side may walk away from it later.
    .opt-take-the-bargain = Take the bargain, for 6 points of capital and much approval: the objection falls, the Act can be ordered from January.
    .opt-keep-talking = Keep talking: half a point of capital, and the calendar.
    .opt-refuse-the-link = Refuse the link: approval at home, bad news for Kyiv.
event-tokyo-opens-its-shelf = Tokyo lets licence-built interceptors go back to Washington
    .text = The guideline changed on 22 December. They are for American forces, and anything further needs Tokyo's consent. Delivery is years away; what it frees may move sooner.
    .opt-thank-and-promise-consent = Thank Tokyo and promise to ask before passing anything on.
    .opt-ask-for-sooner = Ask for sooner: a staff point, a little more to spare, a cooler Tokyo.
event-allies-ask-diamonds = The G7 move against diamonds and evasion
    .text = Partners expect Washington's list by January.
event-treasury-alone = Kyiv's treasury enters the year almost alone
    .text = Your money is stalled, Brussels' waits for a vote. In two months about 1.2 billion dollars will come from outside, against a need of three a month. Tokyo's 390 million of these weeks is about a third of it.
    .opt-call-brussels-daily = Call Brussels every day: a staff point; an advance is found, and Brussels does not forget whose money is stalled.
    .opt-ask-tokyo-and-ottawa = Ask Tokyo and Ottawa to pay earlier: a staff point, and a debt of courtesy.
    .opt-blame-the-house = Blame the House: applause on your side, a point of capital gone on the other.
event-old-arms-for-new = A state in the Andes has old Soviet arms; you have new ones
    .text = On 10 January Quito speaks of handing old arms to Washington for modern ones. They would reach Ukraine by your hands. Quito sells bananas to Russia, and Moscow says that its consent is needed.
    .opt-offer-new-for-old = Offer new for old: 40 million.
    .opt-do-not-ask = Do not ask.
event-bananas = Moscow stops bananas; Quito keeps its old arms
    .text = The ban is lifted by 16 February, and on the 20th Quito is reported to send no arms to Ukraine after all. Small trading states can be turned around.
event-town-lost = Avdiivka is lost
    .text = Ukrainian forces leave the town in February, short of shells. Kyiv links it to the stalled aid. Some members begin to count votes again.
event-senate-votes-twice = The Senate votes twice in a week
    .text = It votes on 7 and on 13 February, and a bill passes at last. The House does not take it up. Somebody would have to win its middle, vote by vote.
    .opt-court-the-middle = Court the middle of the House, for 3 points of capital: the objection will fall, the Act can be ordered from March.
    .opt-campaign-on-it = Campaign on it: approval, a point of capital lost, no vote won.
    .opt-wait-for-the-house = Wait for the House.
event-prague-finds-shells = Prague says where to find 800,000 shells
    .text = Half a million of one calibre and 300,000 of another, its president says in Munich on 17 February. Sellers want silence and cash; rivals are bidding too.
    .opt-pay-into-it = Pay into it: 150 million if you have them, and shells from June under others' contracts.
    .opt-lend-it-a-name = Lend it your name: a staff point.
    .opt-wish-it-luck = Wish it luck: no cost.
event-anniversary = The war is two years old
    .text = Allies mark it with listings. They wait until March for yours.
event-march-money = Brussels, Ottawa and London pay at last
    .text = About nine billion dollars reach Kyiv in a single month. Cash could be replaced, only late. Interceptors were not.
event-scraps-for-two-weeks = The savings make 300 million dollars of ammunition
    .text = It will last a couple of weeks, it is said.
event-loans-not-grants = Some members would vote for a loan
    .text = Budget support could be lent, not given, and forgiven some other year. Brussels, which gives such loans already, would have no grants from you beside them.
    .opt-make-it-a-loan = Make it a loan: the objection falls, with some approval; Kyiv and Brussels are less glad.
    .opt-half-and-half = Half and half, for 2 points of capital: the objection falls, and Kyiv is content.
    .opt-grants-or-nothing = Grants or nothing: well said, and a point of capital.
event-power-stations-struck = Power stations are destroyed, not only damaged
    .text = In April three missiles in ten are stopped. What burns now will be missing in the winter.
event-act-signed = The Act is signed
    .text = In the period that was on 24 April 2024, after 311 votes to 112 in the House and 79 to 18 in the Senate, for 60.84 billion dollars in all. The first trucks leave within days. What was lost while it waited is not in the bill.
event-quiet-missiles-disclosed = It is disclosed that missiles of longer reach were sent quietly
    .text = A decision that was not announced becomes known. You may confirm it or say nothing.
    .opt-confirm-it = Confirm it: thanks from Kyiv and London, some unease.
    .opt-no-comment = No comment: and everybody comments.
event-late-majority = A majority forms without you, late and for less
    .text = Members force a vote on a smaller bill. It brings less than half of what was asked, and nobody thanks the government for it.
event-across-the-border = Kyiv asks to strike across the border
    .text = Attacks are launched from just behind it. The weapons given so far may not be fired there.
    .opt-allow-it-widely = Allow it widely: great thanks in Kyiv and London, unease at home, and Moscow's full attention.
    .opt-near-the-border = Allow it near the border: thanks, and a warning.
    .opt-not-now = Not now.
event-loan-on-frozen-assets = The summit looks at the income of frozen assets
    .text = A loan of many billions could be served from it. Most of the assets lie in Europe, and most of the doubts. Moscow calls it theft.
    .opt-lead-it = Lead it, for 2 points of capital: thanks from Kyiv, sighs from Brussels.
    .opt-let-europe-carry-it = Let Europe carry it: approval at home, a cooler Brussels.
    .opt-postpone-it = Postpone it.

## Measures of Moscow

measure-spokesman-on-profits = A spokesman says that American firms profit from the war
measure-embassy-post = The embassy publishes a long comment
measure-envoy-at-the-council = The envoy at the Security Council accuses Washington
measure-note-of-protest = A note of protest
measure-ambassador-summoned = The American ambassador is summoned
measure-crews-called-targets = Moscow calls crews of American systems legitimate targets
measure-unpredictable-consequences = Moscow speaks of unpredictable consequences
measure-doctrine-recalled = Moscow recalls its nuclear doctrine
measure-list-of-two-hundred = Two hundred Americans are barred from entry
measure-two-attaches-out = Two attachés are expelled
measure-arms-talks-off = Contacts on strategic arms are broken off
measure-prisoner-talks-off = Talks on exchanges of prisoners are suspended
measure-notifications-end = Notifications of missile launches end
measure-fuel-sales-halted = Sales of reactor fuel are halted
measure-assets-seized = Plants of American firms are seized
measure-drills-with-missiles = Drills with tactical missiles are announced
measure-bombers-off-alaska = Bombers fly off Alaska
measure-ships-in-the-caribbean = Warships visit the Caribbean

tie-embassies = embassies
tie-arms-talks = contacts on strategic arms
tie-prisoner-talks = talks on prisoners
tie-notifications = launch notifications
tie-reactor-fuel = reactor fuel
tie-company-assets = plants of American firms

line-long-range = Missiles of longer reach would make Washington a party to the war
line-crews = Crews of American systems are legitimate targets

round-diamonds = Diamonds and further listings, December 2023
round-second-anniversary = Listings of the second anniversary, February 2024

objective-payroll = Pensions and wages: how far the fiscal gap was filled (percent)
objective-shells = Shells in the worst month (percent of need)
objective-skies = Skies covered, over the whole period (percent of need)
objective-home = Approval at its lowest
objective-support = Support for the aid at the end
objective-allies = Stand well with those you pressed
objective-calm = Keep Moscow's answers low on the ladder
objective-kyiv = Standing in Kyiv, over the whole period

defeat-country-turns-away = The country has turned away: support stayed under 38 for three months
defeat-president-alone = Nobody follows any more: approval stayed under 34 for three months

fictional-usa = Columbara
    .capital = Franklin
fictional-ukraine = Terrana
    .capital = Velograd
fictional-russia = Borealia
    .capital = Norskaya
fictional-eu = Continental League
    .capital = Concordia
fictional-uk = Albany
    .capital = Thameston
fictional-germany = Rhenania
    .capital = Falkenau
fictional-france = Gallera
    .capital = Lutece
fictional-poland = Vistulia
    .capital = Krasnow
fictional-japan = Hinode
    .capital = Kaizu
fictional-canada = Laurentia
    .capital = Maplecourt
fictional-netherlands = Batavia
    .capital = Deltahaven
fictional-denmark = Jutmark
    .capital = Sundhavn
fictional-italy = Ausonia
    .capital = Tibera
fictional-norway = Fjordland
    .capital = Nordvik
fictional-sweden = Svealund
    .capital = Malarstad
fictional-finland = Suoland
    .capital = Jarvela
fictional-others = Other donors
    .capital = other capitals

## A shorter version

cut-six =
    .tagline = The United States, September 2023 to February 2024: the months without money
    .goal = Bridge six months without money: keep Kyiv's pay and shells coming, and keep allies and voters with you.
    .briefing =
        September 2023. You run the aid office in Washington for six months, to February 2024. For a year and a half yours has been the largest sum of all. Now the money runs out: what is left on 30 September lapses, the stopgap law has nothing for Ukraine, and a request goes to Congress on 20 October.

        In the period the Act was signed only in April 2024, after this game's last month. By the tracker Washington allocated 1.7 billion euro in the six months from October, after 23.9 billion in the first half of 2023. Your budget is empty for most of that time, unless you find another way.

        There are other ways, each with its price. A bargain over the border drops the House majority's objection early, and costs capital and approval. Loans in place of grants please some members and nobody in Kyiv. The middle can be courted, one vote at a time. The objection must be gone before the reform "Supplemental Act" can be ordered, and the Act is signed a month after that order.

        Until then there are scraps. Savings in old contracts are worth some 280 million euro. Shells and interceptors can be given without money to replace them, if you change a practice that the services hold dear. Allies can be pressed: Brussels and Tokyo can send cash within weeks, Berlin arms within months.

        The worst month counts for shells and for the cabinet's approval. What a gap does can be seen in that winter's record: by Kyiv's count the ratio of rounds fired went from about three to one to seven to one. Other causes had their part.

        The figures of donors follow a tracker's quarterly sums. Polls, the price of bargains, what the stocks can spare and most effects of events are invented or assumed, and are marked as such.
