import { expect, it } from 'vitest'
import type { ModuleState } from '../../../contract.ts'
import { withNeeds, withNeedy } from './switchModules.ts'

const module = (name: string, needs: string[], neededBy: string[], on = true, canSwitch = true): ModuleState => ({ name, title: name, about: null, on, canSwitch, needs, neededBy, objects: [] })
const all = [module('contacts', [], ['deals'], true, false), module('products', [], ['deals'], false), module('deals', ['contacts', 'products'], ['tasks', 'plans']), module('tasks', ['deals'], []), module('plans', ['deals'], [], false)]

it('takes along what cannot do without it, and leaves alone what is off already', () => {
  expect(withNeedy(all, 'products')).toEqual(['products', 'deals', 'tasks'])
  expect(withNeedy(all, 'tasks')).toEqual(['tasks'])
})

it('switches on what it needs, without what is always on', () => {
  expect(withNeeds(all, 'tasks')).toEqual(['tasks', 'deals', 'products'])
})
