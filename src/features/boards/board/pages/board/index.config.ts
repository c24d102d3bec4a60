export default definePageConfig({ navigationBarTitleText: '参学情况', enablePullDownRefresh: true })
