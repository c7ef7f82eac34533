# Prague's shell hunt: messages in English.

title = Prague's Shell Hunt
tagline = Czechia, 2024: other people's money, other people's shells, and how little may be said
goal = Find shells that sellers will not be seen selling, with money that funders want to be seen giving.
teaching = Publicity raises money and scares sellers; a coalition of payers and a circle of quiet sellers need opposite amounts of it.
briefing =
    February 2024. At Munich, Prague's president says that some 500,000 rounds of western calibre and 300,000 of an older one have been found in third countries, if somebody pays. American aid is stalled; Ukraine may fire two thousand rounds a day and asks for two hundred thousand a month.

    You run the purchase. Your own budget would not buy a week of it. Some eighteen funders have money; they want to see names, receipts, results. The sellers have shells; they want not to be seen at all. Money that is announced comes sooner. Sellers who read of themselves in the papers go away, and prices rise for everyone who stays.

    A lot bought quietly through the fund hardly provokes anybody. But it must stay quiet for months, with many partners at the table: each of them may talk, and a secret in print costs more than candour would have. Brokers deliver at once, in the open, at a margin. Factories at home deliver next winter.

    Rounds come three months after a contract and later. Funders pay again when they see arrivals. Every order beyond a routine size takes one of three staff points a month.

    The game counts shells and vests as one need, "protection". A tie, here, is a seller: one that the other side outbids or warns off counts as a tie suspended. Prices and money are invented; the numbers of rounds are reported ones.
aims = Moscow says that shells for Kyiv prolong the war and change nothing in its outcome, that depots and convoys are legitimate targets, and that states which sell by way of middlemen act against their own word.

nation-czechia = Czechia
    .capital = Prague
nation-ukraine = Ukraine
    .capital = Kyiv
nation-russia = Russia
    .capital = Moscow
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

class-soviet-shells = shells of the older calibre
    .number = many
class-broker-shells = shells from brokers
    .number = many
class-works-shells = shells from factories at home
    .number = many
class-long-range-missiles = long-range missiles
    .number = many

rule-embargo = United Nations embargo
    .reason = Nothing goes to a state under an arms embargo of the Security Council.
    .change = Only the Security Council could change it.
rule-not-for-shelves = Not for anybody's stock
    .reason = Funders pay for what goes to the front. Nothing bought or given here may fill an ally's depot.
    .change = No reform lifts it; it is the funders' condition.
rule-sellers-paper = The end-user certificate names the fund
    .reason = Quiet sellers sign an end-user certificate for the fund. A sale straight to Ukraine would put both names on one page, and they will not sign that.
    .change = Buy through the fund. The reform "Contracts from government to government" makes the state itself the buyer, in its own name.
rule-inspection-first = Old lots are inspected first
    .reason = Older rounds differ in powder, fuse and age. No more than 25 million at a time can be inspected at home.
    .change = The reform "Inspect at the seller's depot" lifts it; smaller lots may go now.
rule-broker-ceiling = Ceiling for brokers
    .reason = A tender with brokers above 60 million needs a contract of the state's agency.
    .change = Smaller tenders, or the reform "Contracts from government to government".
rule-state-agency-buys = The state's agency buys
    .reason = The agency signs in the state's name and may deliver straight to Ukraine.
    .change = Nothing needs to change. It is a name on a page that others can read.
rule-licensed-trade = Licensed trade
    .reason = Gifts and purchases for Ukraine are licensed in days.
    .change = Nothing needs to change.
reform-inspect-abroad = Inspect at the seller's depot
    .about = Inspectors travel to the lots. Older rounds may be bought in any amount.
reform-government-contracts = Contracts from government to government
    .about = The state's agency buys in its own name, straight to Ukraine and from brokers without ceiling. Funders like the receipts; the opposition likes the questions. A month to set up.

event-munich = Munich: "we have found the shells"
    .text = Half a million rounds of western calibre and 300,000 of the older one could be had within weeks, if the money is there. Who says so, how loudly, and to whom, is still open.
    .opt-name-the-number = Name the number on the stage: 130 million comes in at once. So does every camera, and every other buyer.
    .opt-brief-the-funders = Brief the funders in a closed room: 80 million and their goodwill for a staff point.
    .opt-wait-for-papers = Wait until papers are signed: no money yet, and nothing to outbid.
event-town-lost = Avdiivka is lost
    .text = Ukraine's army leaves the town, short of shells. In Congress the aid bill has not moved.
event-spring-package-asked = The Union asks for the anniversary's package
    .text = Listings of firms and persons. Partners wait until March.
event-is-it-funded = "Is it funded?"
    .text = Early in March it is said that money for all 800,000 rounds has been found. Promised, pledged and paid are three different columns.
    .opt-claim-full-funding = Claim full funding: 170 million more and applause; payers who have not paid yet are surprised.
    .opt-say-what-is-paid = Say what has been paid: 130 million, and funders who trust your sums.
    .opt-close-the-list = Close the list and say nothing: 90 million. Kyiv would have liked a headline.
event-sellers-warned = Sellers are said to have had visits
    .text = Moscow's envoys remind third countries of old contracts and friendships, and let it be known that such sales would not be forgotten.
event-scraps-from-washington = Washington scrapes together 300 million dollars of ammunition
    .text = It is thought to last a couple of weeks.
event-funders-pay = Funders pay in what they pledged
    .text = By the middle of April 180,000 rounds are under contract. The next 260 million is in the account.
event-old-lots-found = A depot of older rounds, forty years in the dry
    .text = Cheap, near, and of uneven quality. A round that fails in the barrel fails somebody.
    .opt-inspect-them-all = Inspect them all: 8 million and a staff point, and every round works.
    .opt-take-samples = Take samples: 2 million, and a few in a hundred do not work.
    .opt-ship-as-they-are = Ship as they are: Kyiv has them sooner, and needs more of them.
event-washington-votes = Washington passes the aid bill
    .text = House and Senate pass about 61 billion dollars after half a year, missiles of longer range among them. Shells move again, at the producers' pace.
event-counter-bids = Somebody else is bidding
    .text = Prague's president says that Moscow has bid for the same lots. One seller has two offers on the table and asks for an answer within days.
    .opt-outbid = Outbid: 50 million, and prices rise a little for every later lot.
    .opt-go-to-the-next-seller = Go to the next seller: this one is lost.
    .opt-tell-the-story = Tell the story: funders add 50 million, and the seller is lost.
event-seller-reads-the-papers = A seller has read the papers
    .text = Too much has been written about where the rounds come from. A government that has never confirmed a sale has been warned, and withdraws.
event-prices-climb = The price of a round climbs
    .text = Everybody buys at once. The same money is fewer rounds: the need, counted in euro, grows by an eighth.
event-prices-climb-again = And climbs again
    .text = Sellers read the same headlines as funders. Those who announce what they will pay, pay it.
event-first-shells = The first rounds of the initiative are at the front
    .text = Some fifty thousand by 25 June, some 129 days after Munich. Funders would like a picture; sellers would not.
    .opt-show-them = Show them: a million for the ceremony, 90 million from encouraged funders, and a photograph with markings in it.
    .opt-show-them-to-funders = Show them to the funders only: a staff point, 60 million, no photograph.
    .opt-say-nothing = Say nothing: the rounds speak where they are.
event-nothing-has-come = Five months, and nothing has come
    .text = Kyiv counts announcements separately by now. Funders ask for their receipts.
event-summer-package-asked = The Union asks for a summer package
    .text = Evasion and shipping. Partners wait until July; some of the assets' income may go to shells for those who took part.
event-margins-in-the-press = A report says that rounds were resold on the way
    .text = Middlemen are said to have sold the same lot twice. The agency says that its lots are numbered.
event-funders-pay-again = Funders pay again, after arrivals
    .text = A hundred thousand rounds are named for July and August. What has arrived has opened 240 million more.
event-where-are-the-rounds = Funders ask why their money buys relief
    .text = Relief is needed, and they have funds for it. This money was for shells, they say, and compare your list with theirs.
event-income-of-the-assets = Income of frozen assets pays for shells
    .text = Brussels passes on 150 million to those who buy for Ukraine and share its sanctions. Moscow calls it theft.
event-floods = Floods in Moravia and Silesia
    .text = Streets stand under water and the reserves are needed at home. Some in parliament point to the money in the fund.
    .opt-lend-from-the-fund = Lend 40 million from the fund: approval at home, and a letter from two funders.
    .opt-keep-the-funds-apart = Keep the funds apart: correct, and a hard week in parliament.
event-audit-asked = The opposition asks for the price of a round
    .text = After regional elections everybody wants to know what was paid, to whom, and with what margin. The answer is on a list that two thirds of your sellers would rather not be on.
    .opt-open-the-books = Open the books: approval, and a seller fewer by the evening.
    .opt-audit-behind-doors = Audit behind doors: a staff point and a point of capital; funders are content.
    .opt-refuse = Refuse: secrecy looks like something else from outside.
event-sellers-named = A list of sellers goes round
    .text = Somebody has printed where the rounds come from. Most of it is right.
event-last-payments = The year's last payments come in
    .text = Funders who saw arrivals close their books with 120 million more.
event-next-year = Who hunts next year?
    .text = Funders ask whether Prague will go on. Someone would have to, and it costs credit at home.
    .opt-promise-another-year = Promise another year: three points of capital, thanks in Kyiv and with funders.
    .opt-ask-who-pays = Ask first who pays: prudent, and noted.
    .opt-hand-it-to-the-alliance = Hand it to the alliance: relief at home, doubt in Kyiv.
event-year-is-counted = The year's rounds are counted
    .text = Half a million had been the aim for the year. Several counts are in circulation and no two agree.

measure-spokesman-comment = A spokesman on Prague's "shell trade"
measure-embassy-post = The embassy publishes a long comment
measure-history-lesson = Moscow reminds Prague of who freed whom
measure-note-of-protest = A note of protest
measure-charge-summoned = Prague's chargé is summoned
measure-depots-legitimate = Moscow calls depots and convoys legitimate targets
measure-sellers-cautioned = Moscow cautions states that sell through others
measure-ministers-barred = Ministers are barred from entry
measure-traders-wanted = Arms traders are put on a wanted list
measure-first-seller-outbid = A lot is outbid: the first seller is lost
measure-second-seller-warned = A second seller, warned, withdraws
measure-third-seller-outbid = A third seller signs elsewhere
measure-transit-fee = Pipeline oil becomes dearer
measure-reactor-fuel-delayed = Deliveries of reactor fuel are delayed
measure-works-named-as-targets = An exercise names Czech works as targets
tie-first-seller = the first quiet seller
tie-second-seller = the second quiet seller
tie-third-seller = the third quiet seller
tie-pipeline-oil = oil by pipeline
tie-reactor-fuel = fuel for reactors

line-third-country-shells = Shells sold to Kyiv through third hands will have consequences for the sellers and for the buyer
line-works-on-ukrainian-soil = Works that arm Kyiv are part of the war

round-spring-package = The Union's package of the second anniversary
round-summer-package = The Union's package of June 2024

rumour-shells-resold = Middlemen are said to have sold one lot of shells twice
    .truth = The lots are numbered; none was sold twice.
rumour-seller-list = A list of the initiative's sellers is said to be genuine
    .truth = Most of it is genuine.

objective-front = Rounds at the front: how far the month's need is covered, on average
objective-rounds = Rounds paid for and on their way (million euro)
objective-sellers = Sellers lost
objective-quiet = Keep it out of the papers, on average
objective-calm = Keep Moscow's answers low
objective-funders = Funders who would pay again
objective-home = Hold support at home in its worst month
objective-kyiv = Be a partner Kyiv can count on
defeat-public-turns-away = Support at home stays below 35 for three months.
defeat-funders-turn-away = Funders' goodwill stays below 40 for three months.

# Invented names, for `--fictional`.
fictional-czechia = Moldania
    .capital = Karlgrund
fictional-ukraine = Terrana
    .capital = Varrow
fictional-russia = Borealia
    .capital = Kolgrad
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
    .tagline = Czechia, February to July 2024: from Munich to the first rounds at the front
    .goal = Within six months, find shells that sellers will not be seen selling, with money that funders want to be seen giving.
    .briefing =
        February 2024. At Munich, Prague's president says that some 500,000 rounds of western calibre and 300,000 of an older one have been found in third countries, if somebody pays. American aid is stalled; Ukraine may fire two thousand rounds a day and asks for two hundred thousand a month.

        You run the purchase for six months, to July 2024. Your own budget would not buy a week of it. Some eighteen funders have money; they want to see names, receipts, results. The sellers have shells; they want not to be seen at all. Money that is announced comes sooner. Sellers who read of themselves in the papers go away, and prices rise for everyone who stays.

        A lot bought quietly through the fund hardly provokes anybody. But it must stay quiet for months, with many partners at the table: each of them may talk, and a secret in print costs more than candour would have. Brokers deliver at once, in the open, at a margin.

        Rounds come three months after a contract and later, so in this short game what counts is rounds paid for and on their way. Every order beyond a routine size takes one of three staff points a month.

        The game counts shells and vests as one need, "protection". A tie, here, is a seller: one that the other side outbids or warns off counts as a tie suspended. Prices and money are invented; the numbers of rounds are reported ones.
