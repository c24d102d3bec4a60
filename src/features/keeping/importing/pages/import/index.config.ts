export default definePageConfig({ navigationBarTitleText: '导入青年之家' })
