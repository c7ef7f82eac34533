"""Where the nations of the scenarios lie: their code on the map and their capital."""

# id in scenarios: code, longitude and latitude of the capital, its name.
NATIONS = {
    "australia": ("AUS", 149.13, -35.28, "Canberra"),
    "austria": ("AUT", 16.37, 48.21, "Vienna"),
    "belarus": ("BLR", 27.57, 53.90, "Minsk"),
    "belgium": ("BEL", 4.35, 50.85, "Brussels"),
    "bulgaria": ("BGR", 23.32, 42.70, "Sofia"),
    "brazil": ("BRA", -47.88, -15.79, "Brasília"),
    "canada": ("CAN", -75.70, 45.42, "Ottawa"),
    "china": ("CHN", 116.39, 39.91, "Beijing"),
    "croatia": ("HRV", 15.98, 45.81, "Zagreb"),
    "cyprus": ("CYP", 33.36, 35.17, "Nicosia"),
    "czechia": ("CZE", 14.42, 50.09, "Prague"),
    "denmark": ("DNK", 12.57, 55.68, "Copenhagen"),
    "estonia": ("EST", 24.75, 59.44, "Tallinn"),
    "finland": ("FIN", 24.94, 60.17, "Helsinki"),
    "france": ("FRA", 2.35, 48.86, "Paris"),
    "georgia": ("GEO", 44.79, 41.72, "Tbilisi"),
    "germany": ("DEU", 13.40, 52.52, "Berlin"),
    "greece": ("GRC", 23.73, 37.98, "Athens"),
    "hungary": ("HUN", 19.04, 47.50, "Budapest"),
    "iceland": ("ISL", -21.94, 64.15, "Reykjavík"),
    "india": ("IND", 77.21, 28.61, "New Delhi"),
    "iran": ("IRN", 51.39, 35.69, "Tehran"),
    "ireland": ("IRL", -6.26, 53.35, "Dublin"),
    "italy": ("ITA", 12.50, 41.90, "Rome"),
    "japan": ("JPN", 139.69, 35.68, "Tokyo"),
    "kazakhstan": ("KAZ", 71.43, 51.13, "Astana"),
    "latvia": ("LVA", 24.11, 56.95, "Riga"),
    "lithuania": ("LTU", 25.28, 54.69, "Vilnius"),
    "luxembourg": ("LUX", 6.13, 49.61, "Luxembourg"),
    "malta": ("MLT", 14.51, 35.90, "Valletta"),
    "moldova": ("MDA", 28.83, 47.01, "Chisinau"),
    "netherlands": ("NLD", 4.90, 52.37, "Amsterdam"),
    "new-zealand": ("NZL", 174.78, -41.29, "Wellington"),
    "north-korea": ("PRK", 125.75, 39.02, "Pyongyang"),
    "norway": ("NOR", 10.75, 59.91, "Oslo"),
    "pakistan": ("PAK", 73.05, 33.69, "Islamabad"),
    "poland": ("POL", 21.01, 52.23, "Warsaw"),
    "portugal": ("PRT", -9.14, 38.72, "Lisbon"),
    "romania": ("ROU", 26.10, 44.43, "Bucharest"),
    "russia": ("RUS", 37.62, 55.75, "Moscow"),
    "serbia": ("SRB", 20.46, 44.82, "Belgrade"),
    "slovakia": ("SVK", 17.11, 48.15, "Bratislava"),
    "slovenia": ("SVN", 14.51, 46.05, "Ljubljana"),
    "south-africa": ("ZAF", 28.19, -25.75, "Pretoria"),
    "south-korea": ("KOR", 126.98, 37.57, "Seoul"),
    "spain": ("ESP", -3.70, 40.42, "Madrid"),
    "sweden": ("SWE", 18.07, 59.33, "Stockholm"),
    "switzerland": ("CHE", 7.45, 46.95, "Bern"),
    "turkiye": ("TUR", 32.85, 39.93, "Ankara"),
    "uk": ("GBR", -0.13, 51.51, "London"),
    "ukraine": ("UKR", 30.52, 50.45, "Kyiv"),
    "usa": ("USA", -77.04, 38.91, "Washington"),
}

# Unions: their seat, and the lands of their members.
UNIONS = {
    "eu": ((4.35, 50.85, "Brussels"),
           "AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD "
           "POL PRT ROU SVK SVN SWE"),
}


def lines(codes):
    """The records of the nations; fails if one's land is not on the map."""
    out = []
    for name, (code, lon, lat, capital) in sorted(NATIONS.items()):
        assert code in codes, code
        out.append(f"nation {name} {code} {round(lon * 100)} {round(lat * 100)} {capital}")
    for name, ((lon, lat, capital), members) in sorted(UNIONS.items()):
        assert set(members.split()) <= codes, name
        out.append(f"nation {name} - {round(lon * 100)} {round(lat * 100)} {capital}")
        out.append(f"members {name} {members}")
    return out
