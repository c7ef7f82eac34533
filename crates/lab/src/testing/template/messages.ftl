# NEW-TITLE: messages in English. Every state and figure is invented.

title = NEW-TITLE
tagline = Six months at a new desk
goal = Help the neighbour through spring, and keep your own house standing.
briefing =
    Home, the neighbour, the rival and the friend are invented, and so is every figure.

    You have 150 million for half a year. The law keeps military goods from a state at war until you change it.
aims = The rival says that it wants to be left alone, and that it answers unfriendly acts.

nation-home = Home
    .capital = the capital
nation-neighbour = the Neighbour
    .capital = the Neighbour's government
nation-rival = the Rival
    .capital = the Rival's government
nation-friend = the Friend
    .capital = the Friend's government

rule-no-war-goods = No military goods to a state at war
    .reason = The export law forbids defence equipment to a state that is fighting.
    .change = The reform "Clause for the neighbour" allows what is not lethal.
rule-free-goods = Civil goods are free
    .reason = What no rule forbids may go.
    .change = Nothing needs to change.
rule-vests-for-neighbour = Gifts to the neighbour
    .reason = Equipment that is not lethal may go to the neighbour.
    .change = The clause is in force; lethal goods stay outside it.
reform-neighbour-clause = Clause for the neighbour
    .about = Allows equipment that is not lethal to go to the neighbour. It takes a month.

event-opening = January: the desk opens
    .text = The neighbour asks for relief. People at home would like to know what you mean to do.
    .opt-say-it = Say it in public: people take notice, the neighbour is grateful.
    .opt-keep-quiet = Keep it inside the ministry: a point of political capital saved.
event-allies-ask = March: the friend asks you to join sanctions
    .text = Joining pleases allies and touches the rival. They wait for two months.
event-offensive = April: the front moves
    .text = More people need shelter.

measure-remark = A sharp remark by the rival
measure-note = A note of protest
measure-threat = The rival announces consequences
measure-entry-ban = Officials are barred from entry
measure-talks-off = The rival breaks off talks
measure-fish-ban = The rival buys no more fish
measure-patrols = Patrol boats of the rival appear off the coast
tie-talks = the talks
tie-market = the fish market
line-vehicles = A vehicle for the neighbour will have consequences
round-shipping = Sanctions on the rival's freighters

objective-arrived = Deliver aid, not promises
objective-at-home = Keep support at home
objective-calm = Keep the rival's measures low
defeat-lost-support = Support at home stays below 35 for two months.
defeat-turned-away = Four months pass and nothing has arrived: the neighbour looks elsewhere.
