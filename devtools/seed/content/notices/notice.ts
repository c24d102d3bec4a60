import type { Category } from '../../../../src/domain/notices/category'
import type { Confirm } from '../../../../src/domain/notices/confirm'
import type { Block } from '../../../../src/domain/notices/document'
import type { Sector } from '../../../../src/domain/orgs/sector'
import type { Standing } from '../../../../src/domain/people/standing'
import { branchName, committeeName, departmentName } from '../../names'
import type { Enclosed } from './writing'

/** What is written of a made-up notice; all else follows from it. */
export interface NoticeContent {
  id: string
  category: Category
  title: string
  from: Source
  at: Date
  /** The organisation whose subtree it addresses; its source's own where it is not said. */
  scope?: string
  /** All where it is not said. */
  standings?: readonly Standing[]
  sectors?: readonly Sector[]
  isPublic?: true
  pinned?: true
  confirm?: Confirm
  /** People who have opened it. */
  views: number
  blocks: readonly Block[]
  files?: readonly Enclosed[]
  repost?: { noticeId: string; source: string }
  correction?: {
    at: Date
    changes: { what: string; before: string; after: string }[]
    /** What it said before. */
    before: { blocks: readonly Block[]; files: readonly Enclosed[] }
  }
  withdrawn?: { at: Date; reason: string; followUpId: string | null }
}

/** An organisation of the city, as people call it when it writes. */
export interface Source {
  orgId: string
  name: string
}

export const SOURCES = {
  organisation: { orgId: 'lanjiang', name: '团市委组织部' },
  publicity: { orgId: 'lanjiang', name: '团市委宣传部' },
  city: { orgId: 'lanjiang', name: '团市委' },
  volunteers: { orgId: 'lanjiang', name: '市青年志愿者协会' },
  binjiang: { orgId: 'binjiang', name: '滨江区团委' },
  street: { orgId: 'binjiang-c0', name: committeeName('district', 0) },
  community: { orgId: 'binjiang-d0', name: departmentName('district', 0) },
  nanpu: { orgId: 'nanpu', name: '南浦区团委' },
  liuxi: { orgId: 'liuxi', name: '柳溪县团委' },
  schools: { orgId: 'shizhi', name: '市直学校团工委' },
  college: { orgId: 'ljzy', name: '澜职院团委' },
  department: { orgId: 'jdgcx', name: '机电工程系团总支' },
  line: { orgId: 'gaoxin-b0', name: branchName('enterprise', 0) },
  branch: { orgId: 'jd2302', name: '机电 2302 团支部' },
} as const satisfies Record<string, Source>
