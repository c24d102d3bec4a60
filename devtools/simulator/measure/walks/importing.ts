import type { Walk } from '../walk'

const TABLE = [
  '名称,区县,地址,开放时间,电话,备注说明',
  '望潮青年之家,滨江区,望潮路 9 号一层,周一闭馆；周二至周日 9:00-17:00,,新建',
  '云栖青年之家,火星区,云栖路 3 号,每天 9:00-20:00,,',
].join('\n')

/** A committee brings a table of Youth Homes in, and leaves out the row that it can't mend; then it names a keeper. */
export async function bringingVenuesIn(walk: Walk): Promise<void> {
  const page = (name: string): string => `features/keeping/${name}/index`
  await walk.opens({ person: 'officer', path: page('importing/pages/import'), says: '名称（必填）' })
  await walk.simulator.prepare({
    files: [{ name: '名册.csv', content: `data:text/csv;base64,${Buffer.from(TABLE).toString('base64')}` }],
  })
  await walk.costs('read a table of Youth Homes', async () => {
    await walk.does('import: choose a file', 'page', (finger) => finger.tap('.button', '选文件'))
    await walk.sees('没有“火星区”这个区县')
  })
  // Then those that can be brought in are shown in its place.
  await walk.does('import: leave a row out', 'page', (finger) => finger.tap('.button', '跳过这 1 行'))
  await walk.costs('apply a table of Youth Homes', async () => {
    await walk.does('import: apply', 'page', (finger) => finger.tap('.button', '导入 1 行'))
    await walk.sees('导入好了')
  })
  await walk.opens({
    person: 'officer',
    path: `${page('venues/pages/keepers')}?venueId=v-binjiang`,
    says: '任命管理员',
  })
  await walk.does('keepers: name one', 'list', (finger) => finger.tap('.button', '任命管理员'))
}
