import type { MyCertificate } from '../../../../src/contract/lessons'
import { CertificatesStore } from '../../../../src/features/lessons/certificate/certificates.store'
import { appWith, Cloud, member, visitor } from '../../identity/cloud'

const certificate: MyCertificate = {
  number: 'LJ2608-7F3K-92QD',
  lessonId: 'lesson-8',
  label: '2026年第8期',
  title: '清清澜江：一条河的二十年',
  doneAt: '2026-11-24T02:00:00Z',
  late: false,
}

it.each([
  ['a member', member, 1],
  ['who has left', { ...visitor, left: true }, 1],
  ['who never joined', visitor, 0],
])('the certificates of %s are asked for where there may be some', async (_, me, asked) => {
  const cloud = new Cloud().answer('certificates', { rows: [certificate], next: null })
  const store = new CertificatesStore(appWith(cloud, me))
  await store.load()
  expect(cloud.inputs('certificates')).toHaveLength(asked)
  expect([store.visitor, store.pages.page.value?.rows.length ?? 0]).toEqual([asked === 0, asked])
})
