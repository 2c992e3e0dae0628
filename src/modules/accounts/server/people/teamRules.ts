/** Rules of teams: they decide who sees whose records, so administrators alone change them, and no team lies below itself. */
import { requireAdministrator } from '../../../../kernel/access/administrator.ts'
import { sql } from 'kysely'
import { table } from '../../../../kernel/database/connect.ts'
import type { ObjectRules } from '../../../../kernel/module.ts'
import { invalid } from '../../../../kernel/problem.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import { lockRights, raiseRightsVersion } from '../rights/rightsVersion.ts'

export const teamRules: ObjectRules = {
  async prepare(tx, call) {
    requireAdministrator(call)
    await lockRights(tx, call)
  },
  async after(tx, call, changes) {
    const moved = changes.filter(({ before, after }) => after.parentId !== null && before?.parentId !== after.parentId).map(({ id }) => id)
    if (moved.length > 0) {
      const teams = table(call, 'teams')
      const { rows } = await sql<{ start: string }>`
        with recursive up (start, parent, depth) as (
          select id, parent_id, 1 from ${teams} where id = any(${moved}::uuid[])
          union all
          select up.start, t.parent_id, up.depth + 1 from up join ${teams} t on t.id = up.parent where up.parent <> up.start and up.depth < 1000
        )
        select start from up where parent = start limit 1`.execute(tx)
      if (rows[0]) throw invalid([{ path: 'parentId', code: 'circle', message: translate(call.language, 'accounts:errors.teamCircle') }])
    }
    await raiseRightsVersion(tx, call)
  },
}
