/** What the names of a generated shop are put together from; ASCII, so that handles follow by lower case. */
export const FIRST_NAMES = [
  "Alva", "Bruno", "Carla", "Dario", "Edda", "Felix", "Greta", "Henrik", "Ines", "Jonas", "Katya", "Leon", "Mira", "Nils", "Olga", "Pavel",
  "Rosa", "Sami", "Tilda", "Ugo", "Vera", "Wim", "Yara", "Zeno", "Aurora", "Bela", "Cleo", "Davit", "Elise", "Frida", "Goran", "Hanna",
]

export const LAST_NAMES = [
  "Almeida", "Brandt", "Castell", "Dvorak", "Eriksen", "Fabre", "Gallo", "Hartmann", "Ibsen", "Janda", "Kallio", "Lindholm", "Marchetti",
  "Novak", "Oliveira", "Petit", "Quist", "Rossi", "Sandoval", "Toivonen", "Urban", "Vidal", "Weiss", "Ximenes", "Ziegler", "Arnaud", "Berg",
]

export const HOUSES = ["Studio", "Workshop", "Atelier", "Handmade", "Works", "Crafts"]

export const MOODS = [
  "Winter", "Harbour", "Quiet", "Morning", "Copper", "Meadow", "Old Town", "Rainy Day", "Saffron", "Northern", "Orchard", "Midnight", "Salt",
  "Linden", "Paper Moon", "Heather", "Cinder", "Riverbed", "Sunday", "Juniper", "Blue Hour", "Barley", "Fog", "Cherry", "Island", "Evening",
]
