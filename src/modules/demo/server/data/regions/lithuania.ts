import { type Region, words } from '../region.ts'

export const lithuania: Region = {
  country: 'LT',
  language: 'lt',
  timeZone: 'Europe/Vilnius',
  cities: [['Vilnius', '01100'], ['Kaunas', '44001'], ['Klaipėda', '91001'], ['Šiauliai', '76001'], ['Panevėžys', '35001'], ['Biržai', '41001']],
  streets: ['Gedimino pr.', 'Pilies g.', 'Vilniaus g.', 'Žalioji g.', 'Liepų g.', 'Ąžuolų g.', 'Stoties g.', 'Laisvės al.'],
  address: '{street} {house}',
  women: words('Rūta Eglė Ieva Jūratė Daiva Rasa Živilė Aušra Lina Giedrė Viktorija Simona'),
  men: words('Jonas Tomas Mindaugas Darius Vytautas Giedrius Andrius Žygimantas Saulius Rokas Marius Paulius'),
  surnames: words('Kazlauskienė/Kazlauskas Petrauskaitė/Petrauskas Jankauskienė/Jankauskas Žukauskaitė/Žukauskas Butkienė/Butkus Paulauskaitė/Paulauskas Urbonienė/Urbonas Navickaitė/Navickas Šimkienė/Šimkus Stankevičiūtė/Stankevičius Balčiūnienė/Balčiūnas Vaitkutė/Vaitkus'),
  mobiles: ['+3706#######'],
  landlines: ['+37052######'],
  companyWords: {
    first: words('Vilniaus Kauno Nemuno Baltijos Neries Žemaitijos Šiaurės Marių'),
    second: words('namai statyba projektai medis turtas technika langai prekyba'),
    join: ' ',
    legal: ['UAB „{name}“'],
  },
  taxNumber: 'LT1########',
}
