import { describe, expect, it } from 'vitest'
import { callWindow } from './callWindow.ts'
import { cityOfZone } from './cityOfZone.ts'

/** Tuesday, 10:42 in Riga. */
const now = new Date('2026-11-24T08:42:00Z')

describe('callWindow', () => {
  it('is open from 9 to 18 where the customer is', () => {
    expect(callWindow(now, 'Europe/Riga')).toEqual({ open: true, opensIn: 0, workday: true })
    expect(callWindow(now, 'Asia/Shanghai')?.open).toBe(true)
  })

  it('tells how long until it opens', () => {
    expect(callWindow(now, 'Europe/London')).toEqual({ open: false, opensIn: 18, workday: true })
    expect(callWindow(now, 'America/Chicago')).toEqual({ open: false, opensIn: 6 * 60 + 18, workday: true })
  })

  it('is closed at 18, and through the night over the date line', () => {
    expect(callWindow(new Date('2026-11-27T12:59:00Z'), 'Asia/Almaty')?.open).toBe(true)
    expect(callWindow(new Date('2026-11-27T13:00:00Z'), 'Asia/Almaty')).toMatchObject({ open: false, workday: true })
    expect(callWindow(new Date('2026-11-27T23:30:00Z'), 'Asia/Almaty')).toMatchObject({ open: false, workday: false })
  })

  it('waits over the weekend', () => {
    expect(callWindow(new Date('2026-11-27T16:00:00Z'), 'Europe/Riga')).toEqual({ open: false, opensIn: (2 * 24 + 15) * 60, workday: true })
    expect(callWindow(new Date('2026-11-29T10:00:00Z'), 'Europe/Riga')).toEqual({ open: false, opensIn: 21 * 60, workday: false })
  })

  it('counts real hours over a change of the clock', () => {
    // Friday evening before the clocks go back on Sunday 25 October.
    expect(callWindow(new Date('2026-10-23T15:00:00Z'), 'Europe/Riga')?.opensIn).toBe((2 * 24 + 16) * 60)
  })

  it('says nothing of an unknown zone', () => {
    expect(callWindow(now, 'Mars/Base')).toBeNull()
  })
})

it('names the city of a zone', () => expect(cityOfZone('America/Argentina/Buenos_Aires')).toBe('Buenos Aires'))
