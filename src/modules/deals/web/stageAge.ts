/** Days as the board says them: whole from ten on, one decimal below. */
import type { Format } from '../../../ui/i18n/index.ts'

export const daysText = (days: number, format: Pick<Format, 'number'>): string => format.number(days, { maximumFractionDigits: days < 10 ? 1 : 0 })

/** A deal is stuck once it has been in a stage for longer than the norm; without a norm it never is. */
export const isStuck = (days: number, normDays: string | number | null | undefined): boolean => Number(normDays) > 0 && days > Number(normDays)
