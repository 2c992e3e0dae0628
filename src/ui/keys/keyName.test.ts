import { describe, expect, it } from 'vitest'
import { keyName } from './keyName.ts'

const press = (key: string, code: string, modifiers: { ctrlKey?: boolean; metaKey?: boolean; altKey?: boolean; shiftKey?: boolean } = {}) =>
  keyName({ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers })

describe('keyName', () => {
  it('names letters by what is printed on a Latin keyboard', () => {
    expect(press('k', 'KeyK')).toBe('K')
    // QWERTZ: Y and Z have changed places.
    expect(press('z', 'KeyY')).toBe('Z')
  })

  it('names letters by position on a Cyrillic keyboard', () => {
    expect(press('п', 'KeyG')).toBe('G')
    expect(press('л', 'KeyK', { ctrlKey: true })).toBe('Ctrl K')
  })

  it('takes the question mark wherever the layout has it', () => {
    expect(press('?', 'Slash', { shiftKey: true })).toBe('?')
    expect(press('?', 'Digit7', { shiftKey: true })).toBe('?')
  })

  it('says Ctrl for the command key too, and Shift for letters and arrows', () => {
    expect(press('k', 'KeyK', { metaKey: true })).toBe('Ctrl K')
    expect(press('J', 'KeyJ', { shiftKey: true })).toBe('Shift J')
    expect(press('ArrowLeft', 'ArrowLeft', { shiftKey: true })).toBe('Shift ArrowLeft')
    expect(press(' ', 'Space')).toBe('Space')
  })

  it('leaves Alt combinations and bare modifiers to the browser', () => {
    expect(press('f', 'KeyF', { altKey: true })).toBeNull()
    expect(press('Shift', 'ShiftLeft', { shiftKey: true })).toBeNull()
  })
})
