import { type Region, words } from '../region.ts'

export const britain: Region = {
  country: 'GB',
  language: 'en',
  timeZone: 'Europe/London',
  cities: [['London', 'EC1A 1BB'], ['Leeds', 'LS1 1UR'], ['Bristol', 'BS1 4DJ'], ['Edinburgh', 'EH1 1YZ'], ['Cardiff', 'CF10 1EP'], ['York', 'YO1 7HH']],
  streets: ['High Street', 'Station Road', 'Church Lane', 'Victoria Road', 'Mill Lane', 'Queen Street', 'Park Avenue', 'The Crescent'],
  address: '{house} {street}',
  women: words('Emily Olivia Hannah Charlotte Grace Lucy Sophie Megan Alice Rachel Fiona Claire'),
  men: words('James Oliver Thomas Harry George Daniel Edward Samuel Patrick Stuart Callum Owen'),
  surnames: words('Smith Jones Taylor Brown Davies Evans Wilson Roberts Wright Thompson Walker Hughes Hall Clarke O’Brien Fraser MacDonald Whitfield Ashworth Pemberton'),
  mobiles: ['+447491######', '+447492######', '+447903######'],
  landlines: ['+4420790#####'],
  companyWords: { first: words('Northgate Prairie Harbour Kingsway Oakfield Riverside Highland Thames Foxley Marlow'), second: words('Homes Builders Interiors Estates Hotels Trading Partners Supplies Property Joinery'), join: ' ', legal: ['{name} Ltd', '{name} PLC', '{name} LLP'] },
  taxNumber: 'GB#########',
}
