import { type Region, words } from '../region.ts'

export const hungary: Region = {
  country: 'HU',
  language: 'hu',
  timeZone: 'Europe/Budapest',
  cities: [['Budapest', '1051'], ['Debrecen', '4024'], ['Győr', '9021'], ['Szeged', '6720'], ['Pécs', '7621']],
  streets: ['Petőfi utca', 'Kossuth tér', 'Rákóczi út', 'Fő utca', 'Ady Endre utca', 'Szőlő utca'],
  address: '{street} {house}.',
  women: words('Zsófia Ágnes Éva Katalin Réka Enikő Orsolya Tünde Dóra Eszter'),
  men: words('Zoltán László Gábor Péter András Ferenc Balázs Csaba Dávid Győző'),
  surnames: words('Kovács Szabó Tóth Nagy Horváth Varga Kiss Molnár Németh Farkas Balogh Papp Takács Juhász Lakatos Mészáros'),
  mobiles: ['+3630#######', '+3620#######', '+3670#######'],
  landlines: ['+361#######'],
  companyWords: { first: words('Duna Tisza Balaton Pannon Alföld Mátra'), second: words('Ház Építő Ablak Kereskedelmi Szerviz Faipari'), join: ' ', legal: ['{name} Kft.', '{name} Zrt.'] },
  taxNumber: 'HU1#######',
}
