import { type Region, words } from '../region.ts'

export const latvia: Region = {
  country: 'LV',
  language: 'lv',
  timeZone: 'Europe/Riga',
  cities: [['Rīga', 'LV-1010'], ['Jūrmala', 'LV-2015'], ['Sigulda', 'LV-2150'], ['Ādaži', 'LV-2164'], ['Liepāja', 'LV-3401'], ['Ventspils', 'LV-3601'], ['Jelgava', 'LV-3001'], ['Valmiera', 'LV-4201'], ['Daugavpils', 'LV-5401'], ['Cēsis', 'LV-4101'], ['Tukums', 'LV-3101'], ['Ogre', 'LV-5001']],
  streets: ['Brīvības iela', 'Jūras iela', 'Pils iela', 'Dzirnavu iela', 'Čaka iela', 'Miera iela', 'Avotu iela', 'Skolas iela', 'Liepu iela', 'Meža prospekts', 'Ozolu iela', 'Krasta iela', 'Stabu iela', 'Upes iela', 'Dārza iela', 'Saules iela'],
  address: '{street} {house}',
  women: words('Kristīne Dace Gunta Ieva Inese Māra Līvija Rūta Signe Žanna Vita Agnese Ilze Sanita Laura Evija Zane Linda Baiba Aija Sandra Līga Anita Iveta Inga Madara Elīna Santa Daiga Vija Solvita Jana'),
  men: words('Jānis Mārtiņš Edgars Gatis Aivars Uldis Normunds Arturs Andrejs Andris Pēteris Juris Kaspars Raivis Toms Guntis Māris Valdis Ivars Aigars Rihards Roberts Kristaps Oskars Dainis Viesturs Imants Artis Sandis Ainārs Gints Emīls'),
  surnames: words('Liepiņa/Liepiņš Krūmiņa/Krūmiņš Rozīte/Rozītis Siliņa/Siliņš Kļava/Kļava Vanaga/Vanags Lapsa/Lapsa Priede/Priede Kalēja/Kalējs Eglīte/Eglītis Zariņa/Zariņš Ozola/Ozols Bērziņa/Bērziņš Kalniņa/Kalniņš Jansone/Jansons Balode/Balodis Ābele/Ābele Paegle/Paegle Kļaviņa/Kļaviņš Ozoliņa/Ozoliņš Pētersone/Pētersons Zvirbule/Zvirbulis Apine/Apinis Dūmiņa/Dūmiņš Grīnberga/Grīnbergs Strautmane/Strautmanis Vītola/Vītols Skujiņa/Skujiņš Upīte/Upītis Dreimane/Dreimanis Puriņa/Puriņš Āboliņa/Āboliņš Zālīte/Zālītis Krastiņa/Krastiņš Vilka/Vilks Mežule/Mežulis Cīrule/Cīrulis Straume/Straume Birzniece/Birznieks Saulīte/Saulītis'),
  mobiles: ['+37126######', '+37129######', '+37128######', '+37120######', '+37122######'],
  landlines: ['+371672#####', '+371673#####', '+371675#####'],
  companyWords: {
    first: words('Baltijas Rīgas Daugavas Vidzemes Kurzemes Latgales Zemgales Ziemeļu Jūras Gaujas Mežaparka Pārdaugavas Vecrīgas Amatas Lielupes Ventas Saulkrastu Ropažu Mārupes Ķekavas'),
    second: words('nami būve projekts īpašumi celtnieks logistika serviss tirgus viesnīca klīnika darbnīca maiznīca saimniecība apsaimniekotājs siltums koks metāls dārzi interjers tehnika'),
    join: ' ',
    legal: ['SIA “{name}”', 'AS “{name}”', 'SIA “{name}”'],
  },
  taxNumber: 'LV400########',
}
