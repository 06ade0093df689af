import type { PagePlan } from '../../pages/plan.ts'
import type { Context } from '../context.ts'
import { inEdition } from '../editions.ts'
import { deskPage } from '../pages/desk.tsx'
import { part } from '../parts-source.ts'
import { planOf } from './plan.ts'

const VIEW = {
  title: '编务台',
  says: [
    '编辑部的界面正在建造。眼下可以用命令行读入稿件、登记同事：每条命令加上 --help 就有说明。',
    '读者看到的一切已经照常运转：稿件一发布，首页、列表和订阅源立即随之更新。',
  ],
  commands: [
    { command: 'npx broadsheet import page FILE --publish', does: '读入一个存下来的网页' },
    { command: 'npx broadsheet staff add NAME --role editor', does: '登记一位同事' },
    { command: 'npx broadsheet demo --clear', does: '清掉演示报纸' },
    { command: 'npx broadsheet doctor', does: '检查机器与数据' },
  ],
}

export async function planDesk(context: Context): Promise<PagePlan> {
  const parts = { masthead: part.masthead(undefined), footer: part.footer }
  return planOf(context, deskPage(context.frame, inEdition(VIEW, context.convert), parts), { tags: [] })
}
