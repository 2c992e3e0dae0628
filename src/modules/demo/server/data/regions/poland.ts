import { type Region, words } from '../region.ts'

export const poland: Region = {
  country: 'PL',
  language: 'pl',
  timeZone: 'Europe/Warsaw',
  cities: [['Warszawa', '00-001'], ['Suwałki', '16-400'], ['Białystok', '15-001'], ['Gdańsk', '80-001'], ['Łódź', '90-001'], ['Kraków', '30-001'], ['Wrocław', '50-001'], ['Olsztyn', '10-001']],
  streets: ['ul. Kościuszki', 'ul. Długa', 'ul. Lipowa', 'ul. Słoneczna', 'ul. Polna', 'ul. Mickiewicza', 'ul. Ogrodowa', 'al. Jana Pawła II'],
  address: '{street} {house}',
  women: words('Agnieszka Małgorzata Katarzyna Joanna Ewa Zofia Barbara Świętosława Beata Urszula Halina Grażyna Żaneta Monika Elżbieta Natalia'),
  men: words('Piotr Krzysztof Łukasz Tomasz Paweł Michał Zbigniew Wojciech Sławomir Grzegorz Marcin Jarosław Bartłomiej Radosław Stanisław Przemysław'),
  surnames: words('Wiśniewska/Wiśniewski Kowalczyk Wójcik Kamińska/Kamiński Zielińska/Zieliński Szymańska/Szymański Woźniak Dąbrowska/Dąbrowski Kozłowska/Kozłowski Jabłońska/Jabłoński Król Wróbel Mazurek Pawłowska/Pawłowski Michalska/Michalski Żak Sikorska/Sikorski Ślusarczyk Głowacka/Głowacki Błaszczyk'),
  mobiles: ['+48601######', '+48502######', '+48696######', '+48512######'],
  landlines: ['+4822#######'],
  companyWords: {
    first: words('Kowalczyk Mazowsze Podlasie Nord Wschód Wisła Żuraw Bałtyk Śląsk Tatry'),
    second: words('Budownictwo Okna Inwestycje Dom Meble Handel Serwis Nieruchomości Logistyka Usługi'),
    join: ' ',
    legal: ['{name} sp. z o.o.', '{name} S.A.'],
  },
  taxNumber: 'PL5#########',
}
