/** What the settings of a firm can be. */
import type { FirmChoices } from '../../contract.ts'
import { countries, currencies } from '../countries.ts'
import { offeredLanguages } from '../languages.ts'

export const firmChoices = (): FirmChoices => ({
  languages: [...offeredLanguages],
  countries: [...countries],
  currencies: [...currencies],
  timeZones: ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/') && !zone.startsWith('Etc/'))],
})
