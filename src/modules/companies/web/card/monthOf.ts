/** "March 2024", "март 2024 г." */
export const monthOf = (day: string, locale: string): string => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(day))
