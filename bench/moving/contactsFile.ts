/** A file of people as another system would write it, the same for the same number. */

const first = ['Anna', 'Pēteris', 'Māris', 'Иван', 'Zofia', 'Jānis', 'Ольга', 'Krzysztof', 'Līga', 'John']
const last = ['Liepa', 'Egle', 'Ozols', 'Петров', 'Nowak', 'Bērziņš', 'Соколова', 'Wiśniewski', 'Kalniņa', 'Smith']
const jobs = ['Buyer', 'Director', 'Foreman, night shift', 'Accountant of "Logi"', '']

/** CSV in UTF-8 with quotes where they are needed. */
export function contactsFile(rows: number): string {
  const lines = ['First name,Last name,Phone,Email,Job title,Birthday']
  for (let n = 0; n < rows; n++) {
    const phone = `+371 2${String(1_000_000 + n).padStart(7, '0')}`
    const birthday = new Date(Date.UTC(1950, 0, 1 + (n % 18_000))).toISOString().slice(0, 10)
    lines.push([first[n % first.length]!, `${last[(n * 7) % last.length]!} ${n}`, phone, `person${n}@moving.example`, jobs[n % jobs.length]!, birthday].map(quoted).join(','))
  }
  return lines.join('\n')
}

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
