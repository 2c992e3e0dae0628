import { expect, test } from 'vitest'
import type { FirmSettings } from '../../contract.ts'
import { differences } from './differences.ts'

const workingHours = { days: [1, 2], from: '09:00', to: '18:00' }
const firm: FirmSettings = { name: 'Ziemeļu Logi', country: 'LV', taxNumber: null, currency: 'EUR', timeZone: 'Europe/Riga', language: 'en', workingHours, industry: 'none', demo: false, objectsWithMoney: [], changed: null }

test('only what differs is saved', () => {
  expect(differences(firm, {})).toEqual({})
  expect(differences(firm, { name: ' Ziemeļu Logi ', taxNumber: '', country: 'LV', workingHours: { ...workingHours } })).toEqual({})
  expect(differences(firm, { name: 'Other', taxNumber: 'LV1', workingHours: { ...workingHours, days: [1] } })).toEqual({ name: 'Other', taxNumber: 'LV1', workingHours: { ...workingHours, days: [1] } })
  expect(differences({ ...firm, taxNumber: 'LV1' }, { taxNumber: '' })).toEqual({ taxNumber: '' })
})
