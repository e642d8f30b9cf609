<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Amount</name>
    <message>
        <source>“%1” is not a number. Type digits only.</source>
        <translation>“%1”不是数字。请只填数字。</translation>
    </message>
    <message>
        <source>“%1” is not a whole number. Type a number without decimal places.</source>
        <translation>“%1”不是整数。请填不带小数的数字。</translation>
    </message>
    <message>
        <source>“%1” is negative. This figure is 0 or more.</source>
        <translation>“%1”是负数。这里应填 0 或正数。</translation>
    </message>
    <message>
        <source>“%1” has too many decimal places. There may be %2 at the most.</source>
        <translation>“%1”的小数太多，最多 %2 位。</translation>
    </message>
    <message>
        <source>“%1” has too many digits. Check the figure and its unit.</source>
        <translation>“%1”的位数太多。请核对数字和单位。</translation>
    </message>
    <message>
        <source>“%1” is in another unit than the form asks for. Type it in %2.</source>
        <translation>“%1”的单位与表格要求的不同。请换算成%2再填。</translation>
    </message>
    <message>
        <source>“%1” does not say whether nothing happened or the item does not apply. Type 0 for the one, / for the other.</source>
        <translation>“%1”看不出是没有发生还是不适用。没有发生填 0，不适用填 /。</translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message>
        <source>The document cannot be packed (%1).</source>
        <translation>文档打包失败（%1）。</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>The file is damaged (%1). Use a copy or a backup of it.</source>
        <translation>文件已损坏（%1）。请改用副本或备份。</translation>
    </message>
    <message>
        <source>The file is damaged (a reference in “%1” leads nowhere). Use a copy or a backup of it.</source>
        <translation>文件已损坏（“%1”中的引用失效）。请改用副本或备份。</translation>
    </message>
    <message>
        <source>The copy could not be put in its place: %1.</source>
        <translation>副本没能放到指定位置：%1。</translation>
    </message>
</context>
<context>
    <name>CellPanel</name>
    <message>
        <source>the same as last year</source>
        <translation>与上年相同</translation>
    </message>
    <message>
        <source>%1 less than last year</source>
        <translation>比上年减少 %1</translation>
    </message>
    <message>
        <source>%1 more than last year</source>
        <translation>比上年增加 %1</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>The form “%1” has no place for “%2”.</source>
        <translation>格式“%1”中没有“%2”这一项。</translation>
    </message>
    <message>
        <source>The text is longer than %1 characters.</source>
        <translation>文字超过 %1 个字符。</translation>
    </message>
    <message>
        <source>“%1” is no date, like 2025-01-20.</source>
        <translation>“%1”不是日期。请写成 2025-01-20 这样。</translation>
    </message>
    <message>
        <source>remark on %1</source>
        <translation>%1的备注</translation>
    </message>
    <message>
        <source>preface</source>
        <translation>前言</translation>
    </message>
    <message>
        <source>report text</source>
        <translation>报告正文</translation>
    </message>
    <message>
        <source>people</source>
        <translation>签署人</translation>
    </message>
    <message>
        <source>reason for %1</source>
        <translation>%1 的说明</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>level of the unit</source>
        <translation>单位级别</translation>
    </message>
</context>
<context>
    <name>CheckCode</name>
    <message>
        <source>“%1” does not occur in check codes.</source>
        <translation>核验码里没有“%1”这个字符。</translation>
    </message>
    <message>
        <source>A check code has 12 characters; these are %1.</source>
        <translation>核验码是 12 个字符，这里有 %1 个。</translation>
    </message>
    <message>
        <source>The check code has a typing error: its characters do not fit together.</source>
        <translation>核验码有误：末位校验不符，请对照纸面重新输入。</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Shows this help.</source>
        <translation>显示这份说明。</translation>
    </message>
    <message>
        <source>Writes JSON instead of text.</source>
        <translation>输出 JSON 而不是文字。</translation>
    </message>
    <message>
        <source>The unit of the report.</source>
        <translation>报告的单位。</translation>
    </message>
    <message>
        <source>The year of the report.</source>
        <translation>报告的年度。</translation>
    </message>
    <message>
        <source>Its part of the year: year, q1, q2, q3 or q4.</source>
        <translation>报告期：year、q1、q2、q3 或 q4。</translation>
    </message>
    <message>
        <source>Its scope: own or aggregate.</source>
        <translation>范围：own（本机关）或 aggregate（汇总）。</translation>
    </message>
    <message>
        <source>%1 See “gongkai-cli %2 --help”.</source>
        <translation>%1 用法见“gongkai-cli %2 --help”。</translation>
    </message>
    <message>
        <source>This is not how “%1” is called. See “gongkai-cli %1 --help”.</source>
        <translation>“%1”的用法不对。见“gongkai-cli %1 --help”。</translation>
    </message>
    <message>
        <source>The workbook cannot be changed. %1</source>
        <translation>工作簿不能修改。%1</translation>
    </message>
    <message>
        <source>There is no such report in the workbook. “gongkai-cli list” shows those there are.</source>
        <translation>工作簿里没有这份报告。用“gongkai-cli list”查看有哪些报告。</translation>
    </message>
    <message>
        <source>The workbook holds several reports. Choose one with --unit and --year, and with --period or --scope where these differ.</source>
        <translation>工作簿里有多份报告。请用 --unit 和 --year 指定，必要时再加 --period 或 --scope。</translation>
    </message>
    <message>
        <source>Explained: %1</source>
        <translation>已说明：%1</translation>
    </message>
    <message>
        <source>%1 errors, %2 warnings, %3 hints</source>
        <translation>错误 %1 条，警告 %2 条，提示 %3 条</translation>
    </message>
    <message>
        <source>Shows what the report contradicts.</source>
        <translation>核对报告，列出问题。</translation>
    </message>
    <message>
        <source>These official typefaces are not installed, others stand in: %1.</source>
        <translation>没有安装这些公文字体，已用其他字体代替：%1。</translation>
    </message>
    <message>
        <source>Writes the report as a document.</source>
        <translation>把报告导出为文件。</translation>
    </message>
    <message>
        <source>The document; its ending says of which kind.</source>
        <translation>导出的文件；由扩展名决定格式。</translation>
    </message>
    <message>
        <source>The form without figures and texts.</source>
        <translation>不含数字和文字的空白表。</translation>
    </message>
    <message>
        <source>Say with --to where the document goes.</source>
        <translation>请用 --to 指定导出到哪里。</translation>
    </message>
    <message>
        <source>Shows the editions and variants there are.</source>
        <translation>列出现有的格式和变体。</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1.</source>
        <translation>文件打不开：%1。</translation>
    </message>
    <message>
        <source>This version reads the exchange form (JSON) only; “.%1” comes later.</source>
        <translation>这个版本只能读交换格式（JSON）；“.%1”以后支持。</translation>
    </message>
    <message>
        <source>Give the year with --year, between %1 and %2.</source>
        <translation>请用 --year 指定年度，在 %1 到 %2 之间。</translation>
    </message>
    <message>
        <source>It holds the same report as %1.</source>
        <translation>与 %1 是同一份报告。</translation>
    </message>
    <message>
        <source>There is a report for %1 already. --replace puts this one in its place.</source>
        <translation>已经有%1的报告。加 --replace 可以用这一份替换。</translation>
    </message>
    <message>
        <source>The report is final. Reopen it before you change it.</source>
        <translation>报告已定稿。要修改请先重新打开。</translation>
    </message>
    <message>
        <source>Imported from %1</source>
        <translation>从 %1 导入</translation>
    </message>
    <message>
        <source>%1: %2, %3 figures</source>
        <translation>%1：%2，%3 个数字</translation>
    </message>
    <message>
        <source>Reads reports in the exchange form into the workbook: all of them, or none.</source>
        <translation>把交换格式的报告读入工作簿：全部成功，或者一份也不读入。</translation>
    </message>
    <message>
        <source>Only says what would be done.</source>
        <translation>只说明会做什么，不真正写入。</translation>
    </message>
    <message>
        <source>Puts the new report in the place of one that is there.</source>
        <translation>用新报告替换已有的报告。</translation>
    </message>
    <message>
        <source>Shows the reports of the workbook and how many findings they have.</source>
        <translation>列出工作簿里的报告和问题数量。</translation>
    </message>
    <message>
        <source>%1	%2	%3	%4 errors, %5 warnings, %6 hints</source>
        <translation>%1	%2	%3	错误 %4，警告 %5，提示 %6</translation>
    </message>
    <message>
        <source>Usage: gongkai-cli VERB …

  forms    editions and variants
  new      an empty report
  list     the reports of a workbook
  show     a report in the exchange form
  set      sets cells
  import   reads reports into a workbook
  check    what a report contradicts
  export   writes a report as a document
  verify   proves that a workbook is whole

“gongkai-cli VERB --help” says more.</source>
        <translation>用法：gongkai-cli 动词 …

  forms    现有的格式和变体
  new      新建空白报告
  list     列出工作簿里的报告
  show     以交换格式输出报告
  set      填写单元格
  import   把报告读入工作簿
  check    核对报告
  export   导出报告
  verify   检查工作簿是否完好

详细说明见“gongkai-cli 动词 --help”。</translation>
    </message>
    <message>
        <source>There is no verb “%1”. See “gongkai-cli --help”.</source>
        <translation>没有“%1”这个动词。见“gongkai-cli --help”。</translation>
    </message>
    <message>
        <source>No form is prescribed for %1. Choose one with --edition.</source>
        <translation>%1 年度没有规定的格式。请用 --edition 指定。</translation>
    </message>
    <message>
        <source>There is no form “%1”. “gongkai-cli forms” shows those there are.</source>
        <translation>没有格式“%1”。用“gongkai-cli forms”查看现有格式。</translation>
    </message>
    <message>
        <source>Give the name of the unit with --unit.</source>
        <translation>请用 --unit 指定单位名称。</translation>
    </message>
    <message>
        <source>There is no level “%1”. “gongkai-cli new --help” shows those there are.</source>
        <translation>没有“%1”这一级别。见“gongkai-cli new --help”。</translation>
    </message>
    <message>
        <source>The form has no period “%1”.</source>
        <translation>这个格式没有报告期“%1”。</translation>
    </message>
    <message>
        <source>The scope is own or aggregate.</source>
        <translation>范围应为 own 或 aggregate。</translation>
    </message>
    <message>
        <source>Adds an empty report to the workbook, which is made if need be.</source>
        <translation>在工作簿里新建空白报告；没有工作簿就建一个。</translation>
    </message>
    <message>
        <source>Where the unit stands: %1.</source>
        <translation>单位级别：%1。</translation>
    </message>
    <message>
        <source>The form; by the year unless given.</source>
        <translation>格式；不写则按年度确定。</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>新建年报</translation>
    </message>
    <message>
        <source>“%1” is not of the form CELL=VALUE.</source>
        <translation>“%1”不是“单元格=值”的写法。</translation>
    </message>
    <message>
        <source>“%1” is a heading; no figure belongs there.</source>
        <translation>“%1”是标题行，不填数。</translation>
    </message>
    <message>
        <source>The form has no such cell. “gongkai-cli forms --json” shows those there are.</source>
        <translation>表格里没有这个单元格。用“gongkai-cli forms --json”查看。</translation>
    </message>
    <message>
        <source>Sets cells as a clerk would type them: all of them, or none.</source>
        <translation>像手工填写一样设置单元格：全部成功，或者一个也不改。</translation>
    </message>
    <message>
        <source>Set cells</source>
        <translation>填写单元格</translation>
    </message>
    <message>
        <source>Writes the report in the exchange form.</source>
        <translation>以交换格式输出报告。</translation>
    </message>
    <message>
        <source>The workbook is whole.</source>
        <translation>工作簿完好。</translation>
    </message>
    <message>
        <source>Files the report under this unit.</source>
        <translation>把报告记在这个单位名下。</translation>
    </message>
    <message>
        <source>Files the report under this year.</source>
        <translation>把报告记为这个年度。</translation>
    </message>
    <message>
        <source>A document ends with one of %1.</source>
        <translation>文件名应以 %1 之一结尾。</translation>
    </message>
    <message>
        <source>Proves that a workbook is whole and all its reports can be read, or that the pages of an exported PDF say what its data say.</source>
        <translation>检查工作簿是否完整、各份年报能否读取；或者检查导出的 PDF 页面内容与附带数据是否一致。</translation>
    </message>
    <message>
        <source>There is no format “%1”.</source>
        <translation>没有“%1”这种格式。</translation>
    </message>
    <message>
        <source>Say with --formats which ones.</source>
        <translation>请用 --formats 说明要哪些格式。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written.</source>
        <translation>
            <numerusform>已写出 %n 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder for documents with names of their own.</source>
        <translation>存放文件的文件夹，文件名自动生成。</translation>
    </message>
    <message>
        <source>All reports that are chosen, not only one.</source>
        <translation>所选的全部年报，而不只一份。</translation>
    </message>
    <message>
        <source>Which documents: %1.</source>
        <translation>要哪些文件：%1。</translation>
    </message>
    <message>
        <source>Files that are there may be replaced.</source>
        <translation>允许覆盖已有文件。</translation>
    </message>
    <message>
        <source>%1 do not go together.</source>
        <translation>%1 不能同时使用。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there already. Say --overwrite to replace them.</source>
        <translation>
            <numerusform>已有 %n 个同名文件。要覆盖，请加 --overwrite。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Clip</name>
    <message>
        <source>What was copied is too large for a table of a report.</source>
        <translation>复制的内容过大，不是年报表格。</translation>
    </message>
    <message>
        <source>What was copied is no text that can be read.</source>
        <translation>复制的内容不是可识别的文本。</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Next cell to fill in</source>
        <translation>下一个要填的格</translation>
    </message>
    <message>
        <source>Previous cell to fill in</source>
        <translation>上一个要填的格</translation>
    </message>
    <message>
        <source>Cell below</source>
        <translation>下面一格</translation>
    </message>
    <message>
        <source>Cell above</source>
        <translation>上面一格</translation>
    </message>
    <message>
        <source>To the left end of the block</source>
        <translation>到这一块的最左</translation>
    </message>
    <message>
        <source>To the right end of the block</source>
        <translation>到这一块的最右</translation>
    </message>
    <message>
        <source>To the top of the block</source>
        <translation>到这一块的最上</translation>
    </message>
    <message>
        <source>To the bottom of the block</source>
        <translation>到这一块的最下</translation>
    </message>
    <message>
        <source>To the first cell of the row</source>
        <translation>到本行第一格</translation>
    </message>
    <message>
        <source>To the total of the row</source>
        <translation>到本行合计</translation>
    </message>
    <message>
        <source>To the first cell of the table</source>
        <translation>到本表第一格</translation>
    </message>
    <message>
        <source>To the total of the column</source>
        <translation>到本列合计</translation>
    </message>
    <message>
        <source>Next blank cell</source>
        <translation>下一个空格</translation>
    </message>
    <message>
        <source>Previous blank cell</source>
        <translation>上一个空格</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>下一个问题</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>上一个问题</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>下一部分</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>上一部分</translation>
    </message>
    <message>
        <source>Change the cell, or type a total as it is on the signed paper</source>
        <translation>修改这一格；合计可照签字稿填写</translation>
    </message>
    <message>
        <source>Drop what is being typed (can be undone)</source>
        <translation>放弃正在输入的内容（可以撤销）</translation>
    </message>
    <message>
        <source>Take the computed total again</source>
        <translation>改回自动计算的合计</translation>
    </message>
    <message>
        <source>Clear the selected cells</source>
        <translation>清空选中的格</translation>
    </message>
    <message>
        <source>Put 0 into the blank cells of the selection, or of the table</source>
        <translation>把选中部分（或全表）的空格填 0</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Fill in what last year carried over</source>
        <translation>带入上年结转数</translation>
    </message>
    <message>
        <source>All about the cell</source>
        <translation>这一格的详情</translation>
    </message>
    <message>
        <source>Last year&apos;s figures beside this year&apos;s</source>
        <translation>同时显示上年数</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Next place found</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Previous place found</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>全部按键</translation>
    </message>
    <message>
        <source>New report…</source>
        <translation>新建年报…</translation>
    </message>
    <message>
        <source>Open a workbook…</source>
        <translation>打开工作簿…</translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation>导出 PDF…</translation>
    </message>
    <message>
        <source>All reports</source>
        <translation>全部报告</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>年报</translation>
    </message>
    <message>
        <source>Take the value proposed for the finding</source>
        <translation>采用对这个问题建议的数</translation>
    </message>
    <message>
        <source>Explain the finding…</source>
        <translation>说明这个问题的原因…</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>窗口的下一部分</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>窗口的上一部分</translation>
    </message>
    <message>
        <source>Remark on the cell</source>
        <translation>给这一格写备注</translation>
    </message>
    <message>
        <source>Preview and print…</source>
        <translation>预览和打印…</translation>
    </message>
    <message>
        <source>Write documents…</source>
        <translation>生成发布文件…</translation>
    </message>
    <message>
        <source>Compare with a signed paper…</source>
        <translation>与签字的纸质件核对…</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>Another program is using the file. Try again in a moment.</source>
        <translation>另一个程序正在使用这个文件。请稍后再试。</translation>
    </message>
    <message>
        <source>The file cannot be changed: it, or its folder, is read-only. Save a copy elsewhere.</source>
        <translation>文件不能修改：它或它所在的文件夹是只读的。请另存副本。</translation>
    </message>
    <message>
        <source>The disk could not be read or written. Check it, then try again or save a copy elsewhere.</source>
        <translation>磁盘读写失败。请检查磁盘后重试，或者另存副本。</translation>
    </message>
    <message>
        <source>The file is damaged. Use a copy or a backup of it.</source>
        <translation>文件已损坏。请改用副本或备份。</translation>
    </message>
    <message>
        <source>The disk is full. Make room and try again, or save a copy elsewhere.</source>
        <translation>磁盘已满。请腾出空间后重试，或者另存副本。</translation>
    </message>
    <message>
        <source>The file cannot be opened. Check that it is there and that you may use it.</source>
        <translation>文件打不开。请检查文件是否存在、您是否有权使用。</translation>
    </message>
    <message>
        <source>This is not a workbook.</source>
        <translation>这不是工作簿。</translation>
    </message>
    <message>
        <source>The file could not be used: %1.</source>
        <translation>文件不能使用：%1。</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Not saved</source>
        <translation>没有保存</translation>
    </message>
    <message>
        <source>What is on the screen is kept.</source>
        <translation>屏幕上的内容都还在。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>The last changes are not in the file yet.</source>
        <translation>最近的修改还没有写进文件。</translation>
    </message>
    <message>
        <source>If you go on, they are lost.</source>
        <translation>继续的话，这些修改就没有了。</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>留在这里</translation>
    </message>
    <message>
        <source>Lose them</source>
        <translation>不要这些修改</translation>
    </message>
</context>
<context>
    <name>Equation</name>
    <message>
        <source>“%1” cannot be read at position %2.</source>
        <translation>“%1”在第 %2 个字符处无法理解。</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>This is not a report in the exchange form “%1”.</source>
        <translation>这不是交换格式“%1”的报告。</translation>
    </message>
    <message>
        <source>There is no form “%1” here.</source>
        <translation>这里没有格式“%1”。</translation>
    </message>
    <message>
        <source>“%1” is not known here.</source>
        <translation>这里不能用“%1”。</translation>
    </message>
    <message>
        <source>The year lies between %1 and %2.</source>
        <translation>年度应在 %1 到 %2 之间。</translation>
    </message>
    <message>
        <source>This form is not for quarters.</source>
        <translation>这个格式不按季填报。</translation>
    </message>
    <message>
        <source>The unit is missing.</source>
        <translation>缺少单位。</translation>
    </message>
    <message>
        <source>The name is longer than %1 characters.</source>
        <translation>名称超过 %1 个字符。</translation>
    </message>
    <message>
        <source>“%1” is a heading; no figure belongs there.</source>
        <translation>“%1”是标题行，不填数。</translation>
    </message>
    <message>
        <source>The form has no such cell.</source>
        <translation>表格里没有这个单元格。</translation>
    </message>
    <message>
        <source>Decimals are written as a text, like &quot;96171.6&quot;.</source>
        <translation>小数应写成文本，如 &quot;96171.6&quot;。</translation>
    </message>
    <message>
        <source>A figure was expected: a whole number, null for blank, or &quot;/&quot;.</source>
        <translation>这里应是数字：整数，空白写 null，不适用写 &quot;/&quot;。</translation>
    </message>
    <message>
        <source>The text is longer than %1 characters.</source>
        <translation>文字超过 %1 个字符。</translation>
    </message>
    <message>
        <source>“%1” is no date, like 2025-01-20.</source>
        <translation>“%1”不是日期。请写成 2025-01-20 这样。</translation>
    </message>
    <message>
        <source>The form has no rule “%1”.</source>
        <translation>格式中没有规则“%1”。</translation>
    </message>
    <message>
        <source>A name has no line breaks or other control characters.</source>
        <translation>名称里不能有换行或其他控制字符。</translation>
    </message>
    <message>
        <source>“%1” is there twice.</source>
        <translation>“%1”出现了两次。</translation>
    </message>
</context>
<context>
    <name>FileLock</name>
    <message>
        <source>It is open in another program on %1 since %2.</source>
        <translation>%2 起已在 %1 的另一个程序中打开。</translation>
    </message>
    <message>
        <source>%1 has it open on %2 since %3.</source>
        <translation>%3 起已由 %1 在 %2 上打开。</translation>
    </message>
    <message>
        <source>If that computer no longer uses it, delete the file “%1” beside it.</source>
        <translation>如果那台计算机已经不在使用，请删除同一文件夹里的“%1”。</translation>
    </message>
</context>
<context>
    <name>FindingSheet</name>
    <message>
        <source>Findings</source>
        <translation>核对结果</translation>
    </message>
    <message>
        <source>No contradictions.</source>
        <translation>没有发现矛盾。</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>说明：%1</translation>
    </message>
</context>
<context>
    <name>FormLibrary</name>
    <message>
        <source>The form cannot be opened: %1.</source>
        <translation>格式文件打不开：%1。</translation>
    </message>
    <message>
        <source>There is no form “%1” to extend.</source>
        <translation>没有可供扩展的格式“%1”。</translation>
    </message>
    <message>
        <source>The form extends itself.</source>
        <translation>格式扩展了它自己。</translation>
    </message>
    <message>
        <source>The form “%1” is already there, from %2.</source>
        <translation>格式“%1”已经有了，来自 %2。</translation>
    </message>
    <message>
        <source>There is no cell “%1” in any form.</source>
        <translation>任何格式中都没有单元格“%1”。</translation>
    </message>
</context>
<context>
    <name>FormReader</name>
    <message>
        <source>“%1” is no day of the year, like 01-31.</source>
        <translation>“%1”不是日期。请写成 01-31 这样。</translation>
    </message>
    <message>
        <source>“%1” is not known here.</source>
        <translation>这里不能用“%1”。</translation>
    </message>
    <message>
        <source>There is no cell “%1”.</source>
        <translation>没有单元格“%1”。</translation>
    </message>
    <message>
        <source>The rule asks for people whom the form does not print.</source>
        <translation>规则要求的签署人不在表上。</translation>
    </message>
    <message>
        <source>There is no row or column “%1”.</source>
        <translation>没有行或列“%1”。</translation>
    </message>
    <message>
        <source>There is no check “%1”.</source>
        <translation>没有检查“%1”。</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>缺少“%1”。</translation>
    </message>
    <message>
        <source>The rule has no cells.</source>
        <translation>规则没有对应的单元格。</translation>
    </message>
    <message>
        <source>There is no section “%1”.</source>
        <translation>没有部分“%1”。</translation>
    </message>
    <message>
        <source>There is no row “%1” in the form that is extended.</source>
        <translation>被扩展的格式中没有行“%1”。</translation>
    </message>
    <message>
        <source>There is no table “%1” in the form that is extended.</source>
        <translation>被扩展的格式中没有表“%1”。</translation>
    </message>
    <message>
        <source>There is no rule “%1” in the form that is extended.</source>
        <translation>被扩展的格式中没有规则“%1”。</translation>
    </message>
    <message>
        <source>“%1” is no name for an edition: small letters, digits and hyphens only.</source>
        <translation>“%1”不能作格式名：只能用小写字母、数字和连字符。</translation>
    </message>
    <message>
        <source>“years” takes the first and the last year, null for no end.</source>
        <translation>“years”要写起止两个年度，没有止境写 null。</translation>
    </message>
    <message>
        <source>The section “%1” is there twice.</source>
        <translation>部分“%1”出现了两次。</translation>
    </message>
    <message>
        <source>Each table belongs to one section.</source>
        <translation>每张表应属于一个部分。</translation>
    </message>
    <message>
        <source>There is no table “%1”.</source>
        <translation>没有表“%1”。</translation>
    </message>
    <message>
        <source>“%1” is no identifier: small letters, digits, underscores and points only.</source>
        <translation>“%1”不能作标识：只能用小写字母、数字、下划线和点。</translation>
    </message>
    <message>
        <source>The table “%1” is there twice.</source>
        <translation>表“%1”出现了两次。</translation>
    </message>
    <message>
        <source>A table needs rows and columns.</source>
        <translation>表要有行和列。</translation>
    </message>
    <message>
        <source>The headings are nested too deeply.</source>
        <translation>表头嵌套太深。</translation>
    </message>
    <message>
        <source>A span of %1 columns cannot be.</source>
        <translation>不能跨 %1 列。</translation>
    </message>
    <message>
        <source>Only money has a unit of money.</source>
        <translation>只有金额才有金额单位。</translation>
    </message>
    <message>
        <source>The columns of “%1” span %2, those above %3.</source>
        <translation>“%1”的各列共跨 %2 列，上面的跨 %3 列。</translation>
    </message>
    <message>
        <source>The table prints %1 columns, but there are %2 widths.</source>
        <translation>表印 %1 列，却给了 %2 个列宽。</translation>
    </message>
    <message>
        <source>The cell “%1” is there twice.</source>
        <translation>单元格“%1”出现了两次。</translation>
    </message>
    <message>
        <source>A form takes %1 cells at the most.</source>
        <translation>一个格式最多 %1 个单元格。</translation>
    </message>
    <message>
        <source>“help” is true, or absent.</source>
        <translation>“help”只能是 true，或者不写。</translation>
    </message>
    <message>
        <source>There is no row “%1”.</source>
        <translation>没有行“%1”。</translation>
    </message>
    <message>
        <source>“%1” has no cells for this rule.</source>
        <translation>“%1”没有这条规则要用的单元格。</translation>
    </message>
    <message>
        <source>Only a cell that is the sum of other cells can be computed.</source>
        <translation>只有等于其他单元格之和的单元格才能自动计算。</translation>
    </message>
    <message>
        <source>“%1” and “%2” are not counted in the same unit.</source>
        <translation>“%1”与“%2”的单位不同。</translation>
    </message>
    <message>
        <source>The message has no value for {%1}.</source>
        <translation>消息中的 {%1} 没有对应的值。</translation>
    </message>
    <message>
        <source>There is no rule “%1”.</source>
        <translation>没有规则“%1”。</translation>
    </message>
    <message>
        <source>The total “%1” is computed from itself.</source>
        <translation>合计“%1”循环计算。</translation>
    </message>
    <message>
        <source>“times” is 1 or more.</source>
        <translation>“times”要不小于 1。</translation>
    </message>
    <message>
        <source>The last year comes before the first.</source>
        <translation>结束年份早于开始年份。</translation>
    </message>
    <message>
        <source>A width is a number above 0.</source>
        <translation>列宽要是大于 0 的数。</translation>
    </message>
    <message>
        <source>The year lies between %1 and %2.</source>
        <translation>年度应在 %1 到 %2 之间。</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>PDF, for the website and the archive</source>
        <translation>PDF（用于网站发布和存档）</translation>
    </message>
    <message>
        <source>Data for other programs (JSON)</source>
        <translation>数据文件（JSON，供其他程序读取）</translation>
    </message>
    <message>
        <source>The figures and texts of the report, as data</source>
        <translation>年报的数字和文字（数据文件）</translation>
    </message>
    <message>
        <source>Excel, to check and to go on with</source>
        <translation>Excel 工作簿（供核对和计算）</translation>
    </message>
    <message>
        <source>List of all figures (CSV)</source>
        <translation>全部数据清单（CSV）</translation>
    </message>
    <message>
        <source>Word, to be edited further</source>
        <translation>Word 文档（可继续编辑）</translation>
    </message>
    <message>
        <source>Text for the website&apos;s editor (HTML)</source>
        <translation>网页片段（用于粘贴到网站后台编辑器）</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>网页（HTML）</translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>The document is nested too deeply.</source>
        <translation>文件嵌套太深。</translation>
    </message>
    <message>
        <source>“%1” is there twice.</source>
        <translation>“%1”出现了两次。</translation>
    </message>
    <message>
        <source>The file is larger than %1 KiB.</source>
        <translation>文件大于 %1 KiB。</translation>
    </message>
    <message>
        <source>This is not JSON: %1.</source>
        <translation>不是 JSON：%1。</translation>
    </message>
    <message>
        <source>A JSON object was expected.</source>
        <translation>应是一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Expected %1.</source>
        <translation>这里应是%1。</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>“%1” is not known here.</source>
        <translation>这里不能用“%1”。</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>缺少“%1”。</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Prepares the yearly report on government information disclosure.</source>
        <translation>编制政府信息公开工作年度报告。</translation>
    </message>
    <message>
        <source>The workbook to open.</source>
        <translation>要打开的工作簿。</translation>
    </message>
</context>
<context>
    <name>NewReportDialog</name>
    <message>
        <source>The workbook has a report of this unit for %1 already (%2). What begins here is another one (%3).</source>
        <translation>本工作簿已有该单位 %1 年度的报告（%2）；这里新建的是另一份（%3）。</translation>
    </message>
    <message>
        <source>“%1” will be used. No form is prescribed for %2.</source>
        <translation>将使用“%1”。%2 年度没有规定的格式。</translation>
    </message>
    <message>
        <source>“%1” will be used, though “%2” is prescribed for %3.</source>
        <translation>将使用“%1”，但 %3 年度规定的是“%2”。</translation>
    </message>
    <message>
        <source>“%1” will be used, which is prescribed for %2.</source>
        <translation>将使用“%1”，即 %2 年度规定的格式。</translation>
    </message>
    <message>
        <source>It covers what the unit&apos;s report for %1 does: %2.</source>
        <translation>范围同该单位 %1 年度的报告：%2。</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>No installed font has these characters; PDF and paper show boxes: %1.</source>
        <translation>没有字体能显示这些字符，PDF 和纸上会是方框：%1。</translation>
    </message>
    <message>
        <source>These characters must not stand in documents; in their place is �: %1.</source>
        <translation>文件里不能有这些字符，已用 � 代替：%1。</translation>
    </message>
</context>
<context>
    <name>PaperWording</name>
    <message>
        <source>%1: text changed</source>
        <translation>%1：文字有改动</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>The paper does not belong to this report: neither now nor after one of its last changes it had this code. Its code now is %1.</source>
        <translation>这份纸质件与当前年报对不上：现在和最近的历次修改都没有这个核验码。当前核验码是 %1。</translation>
    </message>
    <message>
        <source>The paper says what the report says now.</source>
        <translation>纸质件与当前年报内容一致。</translation>
    </message>
    <message numerus="yes">
        <source>The report is newer than the paper: %n change(s) were made since %1.</source>
        <translation>
            <numerusform>年报比纸质件新：从 %1 起又作了 %n 次修改。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is different now, from the paper to the report:</source>
        <translation>现在的年报与纸质件不同之处（纸质件 → 年报）：</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Paste</name>
    <message>
        <source>The columns were cut out of running text and may have shifted.</source>
        <translation>各列是从连续文本中切分出来的，可能错位。</translation>
    </message>
    <message>
        <source>The labels beside the figures are not those of this table.</source>
        <translation>数字旁边的项目名称不属于本表。</translation>
    </message>
    <message>
        <source>“%1” has another number in this table.</source>
        <translation>“%1”在本表中的序号不同。</translation>
    </message>
    <message>
        <source>The labels beside the figures occur in several places of the table.</source>
        <translation>数字旁边的项目名称在本表中多处出现。</translation>
    </message>
    <message>
        <source>This table has no row “%1”.</source>
        <translation>本表没有“%1”这一行。</translation>
    </message>
    <message>
        <source>“%1” was taken for “%2” because of the rows around it.</source>
        <translation>根据上下行，已将“%1”视为“%2”。</translation>
    </message>
    <message>
        <source>The rows are in another order than in this table.</source>
        <translation>各行顺序与本表不同。</translation>
    </message>
    <message>
        <source>No cell is selected to paste into.</source>
        <translation>没有选中要粘贴到的单元格。</translation>
    </message>
    <message>
        <source>There are more rows than the table has below the selected cell, or figures fall on headings.</source>
        <translation>行数超出所选单元格以下的行数，或有数字落在标题行上。</translation>
    </message>
    <message>
        <source>“%1” stands above the figures, not beside them.</source>
        <translation>“%1”在数字上方，不在数字旁边。</translation>
    </message>
    <message>
        <source>“%1” is told in %2 here, and in %3 in what was copied.</source>
        <translation>“%1”在本表中的单位是%2，复制内容中的单位是%3。</translation>
    </message>
    <message>
        <source>The heading “%1” is not one of this row’s in this table.</source>
        <translation>表头“%1”与本表该行不符。</translation>
    </message>
    <message>
        <source>The columns could be placed in more than one way.</source>
        <translation>各列的对应位置不止一种可能。</translation>
    </message>
    <message>
        <source>“%1” has fewer figures than the table has columns.</source>
        <translation>“%1”的数字少于本表的列数。</translation>
    </message>
    <message>
        <source>The figures fill a whole row, but a cell in its middle is selected.</source>
        <translation>数字占满整行，但选中的是行中间的单元格。</translation>
    </message>
    <message>
        <source>There are more columns than the table has.</source>
        <translation>列数多于本表。</translation>
    </message>
    <message>
        <source>“%1” is a heading without figures.</source>
        <translation>“%1”是标题行，不填数字。</translation>
    </message>
    <message>
        <source>What was copied is labelled “%1”, but “%2” is selected.</source>
        <translation>复制的内容是“%1”，选中的却是“%2”。</translation>
    </message>
    <message>
        <source>The headings are those of other columns than the selected one.</source>
        <translation>表头与选中的列不符。</translation>
    </message>
    <message>
        <source>The selection is of another size than what was copied.</source>
        <translation>选中区域的大小与复制的内容不同。</translation>
    </message>
    <message>
        <source>There are no figures in what was copied.</source>
        <translation>复制的内容中没有数字。</translation>
    </message>
    <message>
        <source>%1: copied as %2, but %3 was typed here.</source>
        <translation>%1：复制的是 %2，此处录入的是 %3。</translation>
    </message>
    <message>
        <source>%1: copied as %2, but the figures add up to %3.</source>
        <translation>%1：复制的是 %2，各项相加得 %3。</translation>
    </message>
    <message numerus="yes">
        <source>%n more text(s) cannot be read as figures.</source>
        <translation>
            <numerusform>另有 %n 处文字不能识别为数字。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more total(s) differ from what was copied.</source>
        <translation>
            <numerusform>另有 %n 个合计数与复制的不一致。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) of the report would become blank.</source>
        <translation>
            <numerusform>年报中有 %n 个数字将变为空白。</numerusform>
        </translation>
    </message>
    <message>
        <source>A copied figure spreads over several rows.</source>
        <translation>复制的数字中有跨多行的合并单元格。</translation>
    </message>
    <message>
        <source>Several tables were copied; this is the one most like it.</source>
        <translation>复制了多张表，这里采用与本表最接近的一张。</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n figure(s)</source>
        <translation>
            <numerusform>粘贴 %n 个数字</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” stands before the labels and was left out.</source>
        <translation>“%1”位于项目名称之前，未予采用。</translation>
    </message>
    <message>
        <source>There are blank rows between the headings and the figures.</source>
        <translation>表头与数字之间有空行。</translation>
    </message>
    <message numerus="yes">
        <source>%n total(s) are blank in what was copied.</source>
        <translation>
            <numerusform>复制的内容中有 %n 个合计数为空白。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastePreview</name>
    <message>
        <source>will be filled in</source>
        <translation>将填入</translation>
    </message>
    <message>
        <source>is there already</source>
        <translation>已经是这个数</translation>
    </message>
    <message>
        <source>total, agrees</source>
        <translation>合计，一致</translation>
    </message>
    <message>
        <source>no cell for it, left out</source>
        <translation>没有对应的格，不填</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>There are no figures on the clipboard.</source>
        <translation>剪贴板里没有数字。</translation>
    </message>
    <message>
        <source>Nothing was pasted. %1</source>
        <translation>没有粘贴。%1</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) pasted.</source>
        <translation>
            <numerusform>已粘贴 %n 个数字。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n total(s) on the clipboard differ from the computed ones.</source>
        <translation>
            <numerusform>剪贴板里有 %n 个合计与自动计算的不同。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>另有 %n 个原来就是这个数。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pdf</name>
    <message>
        <source>The PDF could not be made: %1.</source>
        <translation>没能生成 PDF：%1。</translation>
    </message>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation>文件写不进去：%1。</translation>
    </message>
    <message>
        <source>Making the PDF was cancelled.</source>
        <translation>已取消生成 PDF，没有写文件。</translation>
    </message>
</context>
<context>
    <name>PdfCheck</name>
    <message>
        <source>Page %1 or near it: %2.</source>
        <translation>第 %1 页或附近：%2。</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Page %1 of the file does not bear its number: pages are missing, swapped, or of another document.</source>
        <translation>文件第 %1 页的页码不对：有缺页、调换，或混入了别的文件。</translation>
    </message>
    <message>
        <source>There are no data of this program in the PDF: it was not made by it, or saved again by another program.</source>
        <translation>这个 PDF 里没有本程序的数据：不是用本程序导出的，或者被其他程序另存过。</translation>
    </message>
    <message>
        <source>The data in the PDF are damaged: %1</source>
        <translation>PDF 里附带的数据已损坏：%1</translation>
    </message>
    <message>
        <source>The pages say what the data in the PDF say. Check code: %1</source>
        <translation>页面内容与附带的数据一致。核验码：%1</translation>
    </message>
    <message>
        <source>pages are missing at the end</source>
        <translation>最后缺页</translation>
    </message>
    <message>
        <source>the data have “%1” there, the page has “%2”</source>
        <translation>这里数据是“%1”，页面上是“%2”</translation>
    </message>
    <message>
        <source>the data have %1 for “%2”, the page has “%3”</source>
        <translation>“%2”在数据里是 %1，页面上是“%3”</translation>
    </message>
    <message>
        <source>“%1” is not in the data</source>
        <translation>数据里没有“%1”</translation>
    </message>
</context>
<context>
    <name>PlainPdf</name>
    <message>
        <source>Page %1 was turned or cut.</source>
        <translation>第 %1 页被旋转或裁切过。</translation>
    </message>
    <message>
        <source>On page %1 there is a comment or a seal, which may cover something.</source>
        <translation>第 %1 页上有批注或印章，可能遮住内容。</translation>
    </message>
    <message>
        <source>On page %1 something is drawn that this program does not draw.</source>
        <translation>第 %1 页上有不是本程序画上的内容。</translation>
    </message>
    <message>
        <source>There is something in the PDF that this program does not put there.</source>
        <translation>PDF 里有不是本程序放进去的内容。</translation>
    </message>
    <message>
        <source>The PDF has too many pages.</source>
        <translation>PDF 的页数太多。</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>The printer does not take the pages. Is it switched on and connected, and has it paper?</source>
        <translation>打印机没有收下这些页。请检查打印机是否已开机、已连接、有纸。</translation>
    </message>
</context>
<context>
    <name>PublishedPdf</name>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>文件无法读取：%1。</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>文件太大。</translation>
    </message>
    <message>
        <source>The file is no PDF, or damaged.</source>
        <translation>这不是 PDF 文件，或者已损坏。</translation>
    </message>
    <message>
        <source>The PDF is protected by a password.</source>
        <translation>这个 PDF 设有密码。</translation>
    </message>
</context>
<context>
    <name>Publishing</name>
    <message>
        <source>The folder cannot be made.</source>
        <translation>文件夹无法建立。</translation>
    </message>
    <message>
        <source>Stopped. What is written already stays.</source>
        <translation>已停止。已经写好的文件保留。</translation>
    </message>
    <message>
        <source>Two reports would have the same file name.</source>
        <translation>有两份年报的文件名会相同。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the same name are there already. Choose another folder, or allow them to be overwritten.</source>
        <translation>
            <numerusform>已有 %n 个同名文件。请换一个文件夹，或者允许覆盖。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Repair</name>
    <message numerus="yes">
        <source>Two digits look swapped: with %2 instead of %3 in “%1”, %n relation(s) hold(s) again.</source>
        <translation>
            <numerusform>疑似数字颠倒：把“%1”由 %3 改为 %2，%n 条勾稽关系随即成立。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %2 in “%1”, %n relation(s) hold(s) again.</source>
        <translation>
            <numerusform>“%1”填 %2，%n 条勾稽关系随即成立。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %2 instead of %3 in “%1”, %n relation(s) hold(s) again.</source>
        <translation>
            <numerusform>把“%1”由 %3 改为 %2，%n 条勾稽关系随即成立。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>township or subdistrict</source>
        <translation>乡镇政府、街道办事处</translation>
    </message>
    <message>
        <source>department of a county</source>
        <translation>县级政府部门</translation>
    </message>
    <message>
        <source>county government</source>
        <translation>县级政府</translation>
    </message>
    <message>
        <source>department of a prefecture-level city</source>
        <translation>地市级政府部门</translation>
    </message>
    <message>
        <source>government of a prefecture-level city</source>
        <translation>地市级政府</translation>
    </message>
    <message>
        <source>department of a province</source>
        <translation>省级政府部门</translation>
    </message>
    <message>
        <source>provincial government</source>
        <translation>省级政府</translation>
    </message>
    <message>
        <source>central department</source>
        <translation>国务院部门</translation>
    </message>
    <message>
        <source>whole year</source>
        <translation>全年</translation>
    </message>
    <message>
        <source>first quarter</source>
        <translation>第一季度</translation>
    </message>
    <message>
        <source>second quarter</source>
        <translation>第二季度</translation>
    </message>
    <message>
        <source>third quarter</source>
        <translation>第三季度</translation>
    </message>
    <message>
        <source>fourth quarter</source>
        <translation>第四季度</translation>
    </message>
    <message>
        <source>the office itself</source>
        <translation>本机关</translation>
    </message>
    <message>
        <source>all offices summed up</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>编制中</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已审核</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>已定稿</translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Replace in “%1”</source>
        <translation>替换“%1”中的文字</translation>
    </message>
    <message numerus="yes">
        <source>Replace in %n place(s)</source>
        <translation>
            <numerusform>替换 %n 处文字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Check code: %1</source>
        <translation>核验码：%1</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>年报</translation>
    </message>
    <message>
        <source>Report with check code (internal)</source>
        <translation>带核验码的年报（内部用）</translation>
    </message>
    <message>
        <source>Sign-off sheet (internal)</source>
        <translation>审签页（内部用）</translation>
    </message>
    <message>
        <source>Findings (internal)</source>
        <translation>核对结果（内部用）</translation>
    </message>
    <message>
        <source>Blank form</source>
        <translation>空白表</translation>
    </message>
    <message>
        <source>%1, with check code</source>
        <translation>%1（带核验码）</translation>
    </message>
    <message>
        <source>%1, sign-off sheet</source>
        <translation>%1审签页</translation>
    </message>
    <message>
        <source>%1, findings</source>
        <translation>%1核对结果</translation>
    </message>
    <message>
        <source>%1, blank form</source>
        <translation>%1空白表</translation>
    </message>
</context>
<context>
    <name>SignOff</name>
    <message>
        <source>Signature:</source>
        <translation>签名：</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>日期：</translation>
    </message>
    <message>
        <source>Seal of the unit:</source>
        <translation>单位盖章：</translation>
    </message>
    <message>
        <source>Check code: %1</source>
        <translation>核验码：%1</translation>
    </message>
    <message>
        <source>It stands for the figures and texts as they were printed.</source>
        <translation>核验码对应打印时的数字和文字，</translation>
    </message>
    <message>
        <source>Whoever changes one of them gets another code.</source>
        <translation>改动任何一处，核验码都会不同。</translation>
    </message>
    <message>
        <source>Sign-off sheet</source>
        <translation>审签页</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>报告：%1</translation>
    </message>
    <message>
        <source>Form: %1</source>
        <translation>格式：%1</translation>
    </message>
    <message>
        <source>Covers: %1</source>
        <translation>范围：%1</translation>
    </message>
    <message>
        <source>Printed on: %1</source>
        <translation>打印日期：%1</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>填报人</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Head of the unit</source>
        <translation>单位负责人</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>%1 days left</source>
        <translation>还有 %1 天</translation>
    </message>
    <message>
        <source>%1 days over</source>
        <translation>已过 %1 天</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>期限 %1</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>读不出来</translation>
    </message>
    <message>
        <source>errors: %1</source>
        <translation>错误 %1 处</translation>
    </message>
    <message>
        <source>warnings: %1</source>
        <translation>提示 %1 处</translation>
    </message>
</context>
<context>
    <name>Workbook</name>
    <message>
        <source>The file cannot be opened: %1.</source>
        <translation>文件打不开：%1。</translation>
    </message>
    <message>
        <source>This is not a workbook. Choose a file that was saved by this program.</source>
        <translation>这不是工作簿。请选择由本程序保存的文件。</translation>
    </message>
    <message>
        <source>This is a database of another program, not a workbook.</source>
        <translation>这是别的程序的数据库，不是工作簿。</translation>
    </message>
    <message>
        <source>This workbook was written by a newer version of this program. Install that version to open it.</source>
        <translation>这个工作簿是用更新版本的程序保存的。请安装新版本后再打开。</translation>
    </message>
    <message>
        <source>This workbook was never finished. Use a copy or a backup of it.</source>
        <translation>这个工作簿没有建完。请改用副本或备份。</translation>
    </message>
    <message>
        <source>The file is damaged (%1). Use a copy or a backup of it.</source>
        <translation>文件已损坏（%1）。请改用副本或备份。</translation>
    </message>
    <message>
        <source>There is a file of this name already.</source>
        <translation>已有同名文件。</translation>
    </message>
    <message>
        <source>No file can be made here. Choose a folder you may write to.</source>
        <translation>这里不能新建文件。请选择可以写入的文件夹。</translation>
    </message>
    <message>
        <source>It was opened for reading only.</source>
        <translation>以只读方式打开。</translation>
    </message>
    <message>
        <source>The file is read-only.</source>
        <translation>文件是只读的。</translation>
    </message>
    <message>
        <source>Its folder is read-only.</source>
        <translation>所在文件夹是只读的。</translation>
    </message>
    <message>
        <source>The file is no longer there. Put it back, or save a copy elsewhere.</source>
        <translation>文件不见了。请放回原处，或者另存副本。</translation>
    </message>
    <message>
        <source>Another file has taken its place. Save a copy elsewhere, then compare the two.</source>
        <translation>原处已换成另一个文件。请另存副本，再比较两份。</translation>
    </message>
    <message>
        <source>The workbook cannot be changed. %1</source>
        <translation>工作簿不能修改。%1</translation>
    </message>
    <message>
        <source>A workbook cannot be copied onto itself. Choose another name.</source>
        <translation>工作簿不能复制到它自己。请换一个名称。</translation>
    </message>
    <message>
        <source>The form “%1” has no place for “%2”.</source>
        <translation>格式“%1”中没有“%2”这一项。</translation>
    </message>
    <message>
        <source>The workbook has no such report.</source>
        <translation>工作簿里没有这份报告。</translation>
    </message>
    <message>
        <source>The form “%1” is not installed. Copy it into the folder of forms, then open the report again.</source>
        <translation>没有安装格式“%1”。请把它放入格式文件夹，再打开报告。</translation>
    </message>
    <message>
        <source>There is a report for %1 already.</source>
        <translation>已经有%1的报告。</translation>
    </message>
    <message>
        <source>Delete the report</source>
        <translation>删除报告</translation>
    </message>
    <message>
        <source>Bring the report back</source>
        <translation>恢复报告</translation>
    </message>
    <message>
        <source>The figure of “%1” is damaged. Use a copy or a backup of the file.</source>
        <translation>“%1”的数字已损坏。请使用这个文件的副本或备份。</translation>
    </message>
    <message>
        <source>There is another report for %1 by now. Delete that one first, then bring this one back.</source>
        <translation>%1 现在已有另一份报告。请先删除那一份，再恢复这一份。</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>New report</source>
        <translation>新建年报</translation>
    </message>
</context>
<context>
    <name>Xlsx</name>
    <message>
        <source>A text is longer than Excel takes (%1 characters).</source>
        <translation>有一段文字超过 Excel 的长度限制（%1 个字）。</translation>
    </message>
</context>
<context>
    <name>gongkai::CellPanel</name>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>A note to this figure, printed below the table</source>
        <translation>对这个数字的说明，印在表下</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>All about the cell</source>
        <translation>这一格的详情</translation>
    </message>
    <message>
        <source>Choose a cell of a table.</source>
        <translation>请先选表格里的一格。</translation>
    </message>
    <message>
        <source>Unit: %1</source>
        <translation>单位：%1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>说明：%1</translation>
    </message>
    <message>
        <source>Last year: %1</source>
        <translation>上年：%1</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Computed: %1</source>
        <translation>自动计算：%1</translation>
    </message>
    <message>
        <source>%1  %2: %3 → %4</source>
        <translation>%1  %2：%3 → %4</translation>
    </message>
    <message>
        <source>(undone)</source>
        <translation>（已撤销）</translation>
    </message>
    <message>
        <source>%1  %2: remark %3 → %4</source>
        <translation>%1&#x3000;%2&#x3000;备注：%3 → %4</translation>
    </message>
</context>
<context>
    <name>gongkai::Document</name>
    <message>
        <source>The workbook cannot be changed.</source>
        <translation>工作簿不能修改。</translation>
    </message>
    <message>
        <source>The report is final. Reopen it before you change it.</source>
        <translation>报告已定稿。要修改请先重新打开。</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>修改“%1”</translation>
    </message>
    <message>
        <source>Clear “%1”</source>
        <translation>清空‘%1’</translation>
    </message>
    <message numerus="yes">
        <source>Clear %n figure(s)</source>
        <translation>
            <numerusform>清空 %n 个数字</numerusform>
        </translation>
    </message>
    <message>
        <source>Last year&apos;s report has no text here.</source>
        <translation>上年报告的这一部分没有文字。</translation>
    </message>
    <message>
        <source>Begin “%1” with last year&apos;s text</source>
        <translation>以上年内容为“%1”的底稿</translation>
    </message>
    <message numerus="yes">
        <source>Put 0 into %n blank cell(s)</source>
        <translation>
            <numerusform>把 %n 个空格填 0</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be explained away: the figures have to be put right.</source>
        <translation>这个问题不能用说明代替，必须改正数字。</translation>
    </message>
    <message>
        <source>Take back the reason for %1</source>
        <translation>取消对 %1 的说明</translation>
    </message>
    <message>
        <source>Accept %1 with a reason</source>
        <translation>说明 %1 的原因</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>Reopen: %1</source>
        <translation>重新打开：%1</translation>
    </message>
    <message>
        <source>The workbook has no report of this unit for last year.</source>
        <translation>工作簿里没有这个单位上一年度的报告。</translation>
    </message>
    <message>
        <source>Fill in what last year carried over</source>
        <translation>带入上年结转数</translation>
    </message>
    <message>
        <source>Last year&apos;s report carries nothing over into this form.</source>
        <translation>上一年度的报告没有可以带入本表的结转数。</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) are open. Put them right, or where the rule allows it accept them with a reason, before the report becomes final.</source>
        <translation>
            <numerusform>还有 %n 个错误没有处理。请改正；允许说明的，写明原因；然后再定稿。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gongkai::DueList</name>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 份</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>打开报告</translation>
    </message>
    <message>
        <source>Begin the report</source>
        <translation>开始编制</translation>
    </message>
    <message>
        <source>%1 (by %2)</source>
        <translation>%1（%2 前）</translation>
    </message>
</context>
<context>
    <name>gongkai::FindBar</name>
    <message>
        <source>Previous (Shift+Return)</source>
        <translation>上一处（Shift+Enter）</translation>
    </message>
    <message>
        <source>Next (Return)</source>
        <translation>下一处（Enter）</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Find in the whole report</source>
        <translation>在整份报告中查找</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Only prose and remarks are replaced.</source>
        <translation>只替换正文和备注中的文字。</translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %n place(s).</source>
        <translation>
            <numerusform>已替换 %n 处。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>共 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
    <message numerus="yes">
        <source>%n stay: figures, names and labels are not replaced.</source>
        <translation>
            <numerusform>还有 %n 处未替换：数字、姓名和表格标题不替换。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gongkai::FindingsModel</name>
    <message>
        <source>%1 (explained: %2)</source>
        <translation>%1（已说明：%2）</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>gongkai::FindingsPane</name>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>采用 %1</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Explain…</source>
        <translation>说明原因…</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Section of the findings</source>
        <translation>问题所在部分</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>复制清单</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印清单</translation>
    </message>
    <message>
        <source>No contradictions.</source>
        <translation>没有发现互相矛盾的地方。</translation>
    </message>
    <message numerus="yes">
        <source>%n accepted with a reason</source>
        <translation>
            <numerusform>已说明 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not shown</source>
        <translation>
            <numerusform>未显示 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the reason…</source>
        <translation>修改说明…</translation>
    </message>
    <message>
        <source>The figures have changed since the reason “%1” was given.</source>
        <translation>写下“%1”这个说明以后，数字又变了，请重新确认。</translation>
    </message>
    <message>
        <source>There is no open finding.</source>
        <translation>没有待处理的问题。</translation>
    </message>
    <message>
        <source>Why is this right?</source>
        <translation>为什么这样是对的？</translation>
    </message>
    <message>
        <source>The list of findings is copied.</source>
        <translation>问题清单已复制。</translation>
    </message>
    <message>
        <source>No value is proposed. Choose a finding that has one.</source>
        <translation>没有建议的数。请先选一个有建议的问题。</translation>
    </message>
    <message>
        <source>Choose a finding that may be explained.</source>
        <translation>请先选一个可以说明原因的问题。</translation>
    </message>
    <message>
        <source>This cannot be explained away: the figures have to be put right.</source>
        <translation>这个问题不能用说明代替，必须改正数字。</translation>
    </message>
    <message>
        <source>F8 goes from one to the next.</source>
        <translation>按 F8 逐条查看。</translation>
    </message>
</context>
<context>
    <name>gongkai::FirstSteps</name>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Press “New report”, give the full name of the office and the year. The form that is prescribed for the year is chosen for you.</source>
        <translation>按“新建年报”，填写单位全称和年度，程序自动选用该年度规定的格式。</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>Type the figures into the official tables, or paste them from Excel, and write the text. Totals are added up and checked while you type; everything is saved at once.</source>
        <translation>在官方表格里填数，也可以从 Excel 粘贴，再写文字部分。合计自动算出，勾稽关系边填边核对，内容随时自动保存。</translation>
    </message>
    <message>
        <source>Check and hand in</source>
        <translation>核对和报出</translation>
    </message>
    <message>
        <source>Put right what the checks have found, then export the PDF for the website or print the paper to be signed.</source>
        <translation>改正核对出的问题，然后导出 PDF 上网公开，或打印纸质件送领导签字。</translation>
    </message>
    <message>
        <source>All reports are kept in one file on this computer. Nothing is sent anywhere.</source>
        <translation>所有年报都存在本机的一个文件里，不联网，不上传。</translation>
    </message>
</context>
<context>
    <name>gongkai::InfoPage</name>
    <message>
        <source>Who signs the report, and when. The names are printed only where the form asks for them.</source>
        <translation>由谁签署、何时签署。只有表格要求时才印出姓名。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Head of the office</source>
        <translation>单位负责人</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>填报人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Date (2025-01-20)</source>
        <translation>填报日期（如 2025-01-20）</translation>
    </message>
    <message>
        <source>As last year</source>
        <translation>沿用上年</translation>
    </message>
    <message>
        <source>The deadline and some checks depend on it.</source>
        <translation>报送期限和部分核对要用到级别，请选择。</translation>
    </message>
    <message>
        <source>To be published by %1.</source>
        <translation>公布期限：%1。</translation>
    </message>
    <message>
        <source>It is the same for all reports of this unit.</source>
        <translation>级别对该单位的全部年报都有效。</translation>
    </message>
</context>
<context>
    <name>gongkai::KeySheet</name>
    <message>
        <source>All keys</source>
        <translation>全部按键</translation>
    </message>
    <message>
        <source>Typing on a cell replaces what is in it. 3+4 is added up. / means that the item does not apply. What stands in brackets behind a number becomes its remark.</source>
        <translation>直接输入会替换格里的内容。输入 3+4 会自动相加。/ 表示本单位不涉及这一项。数字后面括号里的文字会成为备注。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>gongkai::LevelBox</name>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>请选择</translation>
    </message>
</context>
<context>
    <name>gongkai::LockBar</name>
    <message>
        <source>Reopen…</source>
        <translation>重新打开…</translation>
    </message>
</context>
<context>
    <name>gongkai::MainWindow</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Gongkai</source>
        <translation>公开年报</translation>
    </message>
    <message>
        <source>The workbook cannot be opened</source>
        <translation>工作簿打不开</translation>
    </message>
    <message>
        <source>The workbook cannot be read</source>
        <translation>工作簿读不出来</translation>
    </message>
    <message>
        <source>Open a workbook</source>
        <translation>打开工作簿</translation>
    </message>
    <message>
        <source>Workbooks (*.gongkai)</source>
        <translation>工作簿 (*.gongkai)</translation>
    </message>
    <message>
        <source>Disclosure reports</source>
        <translation>政府信息公开年报</translation>
    </message>
    <message>
        <source>Where should the reports be kept?</source>
        <translation>年报保存在哪里？</translation>
    </message>
    <message>
        <source>The report cannot be made</source>
        <translation>不能新建年报</translation>
    </message>
    <message>
        <source>The report cannot be opened</source>
        <translation>报告打不开</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>没有保存</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>A form cannot be used</source>
        <translation>有表式不能使用</translation>
    </message>
    <message>
        <source>State of the report</source>
        <translation>年报状态</translation>
    </message>
    <message>
        <source>Reopen the report</source>
        <translation>重新打开年报</translation>
    </message>
    <message>
        <source>Why is the report changed again? The reason stays in its history.</source>
        <translation>为什么要再修改？原因会留在修改记录里。</translation>
    </message>
    <message>
        <source>Without a reason the report stays final.</source>
        <translation>没有写原因，年报仍为定稿。</translation>
    </message>
</context>
<context>
    <name>gongkai::NewReportDialog</name>
    <message>
        <source>New report</source>
        <translation>新建年报</translation>
    </message>
    <message>
        <source>Full name, as on the seal</source>
        <translation>全称，与公章一致</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始填报</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>报告期</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>更多选项</translation>
    </message>
    <message>
        <source>Is guessed from the name where that is clear.</source>
        <translation>填写单位名称后，程序会按名称推测级别。</translation>
    </message>
    <message>
        <source>Guessed from the name. Change it where that is wrong.</source>
        <translation>按名称推测，不对请改。</translation>
    </message>
    <message>
        <source>The deadline and some checks depend on it.</source>
        <translation>报送期限和部分核对要用到级别，请选择。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开该报告</translation>
    </message>
    <message>
        <source>There is a report for %1 already.</source>
        <translation>已有 %1 的报告。</translation>
    </message>
    <message>
        <source>Open the other (%1)</source>
        <translation>打开已有的（%1）</translation>
    </message>
    <message>
        <source>As in the unit&apos;s other reports, where it can be changed.</source>
        <translation>与该单位其他年报一致，可在年报的“报告信息”页修改。</translation>
    </message>
</context>
<context>
    <name>gongkai::Outgoing</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The documents cannot be written</source>
        <translation>文件写不出来</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写到 %1。</translation>
    </message>
    <message>
        <source>Other typefaces stand in for %1, which are not installed.</source>
        <translation>没有安装%1，已用其他字体代替。</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>导出 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Making the PDF…</source>
        <translation>正在生成 PDF……</translation>
    </message>
    <message>
        <source>Writing documents…</source>
        <translation>正在生成文件……</translation>
    </message>
    <message>
        <source>The workbook cannot be read</source>
        <translation>工作簿无法读取</translation>
    </message>
    <message numerus="yes">
        <source>All %n report(s) of the workbook</source>
        <translation>
            <numerusform>工作簿里全部 %n 份年报</numerusform>
        </translation>
    </message>
    <message>
        <source>Where errors are open, names and pages will say 草稿.</source>
        <translation>有未说明错误的年报，文件名和页面上将标明“草稿”。</translation>
    </message>
    <message>
        <source>Compare with a signed paper</source>
        <translation>与签字的纸质件核对</translation>
    </message>
    <message>
        <source>The check code at the foot of the paper:</source>
        <translation>纸面下方的核验码：</translation>
    </message>
    <message>
        <source>Errors are open that nobody has explained, or there are no figures yet: names and pages will say 草稿.</source>
        <translation>还有未说明原因的错误，或者还没有填任何数字：文件名和页面会标明“草稿”。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are marked as 草稿.</source>
        <translation>
            <numerusform>其中 %n 个标有“草稿”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked as 草稿.</source>
        <translation>已标明“草稿”。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1.</source>
        <translation>
            <numerusform>已生成 %n 个文件，放在 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything can be shown</source>
        <translation>有些字符显示不出来</translation>
    </message>
</context>
<context>
    <name>gongkai::PastePreview</name>
    <message>
        <source>Where the figures would go</source>
        <translation>这些数字将填到哪里</translation>
    </message>
    <message>
        <source>Copied from</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>格</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>第 %1 行第 %2 列</translation>
    </message>
    <message numerus="yes">
        <source>Fill in %n figure(s)</source>
        <translation>
            <numerusform>填入 %n 个数字</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>gongkai::PreviewDialog</name>
    <message>
        <source>Preview and print</source>
        <translation>预览和打印</translation>
    </message>
    <message>
        <source>What is printed</source>
        <translation>打印内容</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>第</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>As wide as the window</source>
        <translation>按窗口宽度</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Two pages side by side</source>
        <translation>双页并排</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>页，共 %1 页</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>页宽</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Two pages</source>
        <translation>双页</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>没有打印</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写到 %1。</translation>
    </message>
    <message>
        <source>Handed to the printer.</source>
        <translation>已交给打印机。</translation>
    </message>
</context>
<context>
    <name>gongkai::PublishDialog</name>
    <message>
        <source>Replace files of the same name</source>
        <translation>覆盖同名文件</translation>
    </message>
    <message>
        <source>Write documents</source>
        <translation>生成发布文件</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Where should the documents go?</source>
        <translation>文件放到哪里？</translation>
    </message>
    <message>
        <source>The documents cannot be written</source>
        <translation>文件写不出来</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there already:</source>
        <translation>
            <numerusform>这些文件中有 %n 个已经存在：</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick “%1”, or choose another folder.</source>
        <translation>请勾选“%1”，或者换一个文件夹。</translation>
    </message>
</context>
<context>
    <name>gongkai::RecentList</name>
    <message>
        <source>Workbooks opened last</source>
        <translation>最近打开的工作簿</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>当前打开</translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation>文件不在原处</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>从列表中移除</translation>
    </message>
</context>
<context>
    <name>gongkai::ReportEditor</name>
    <message>
        <source>Sections</source>
        <translation>各部分</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>报告信息</translation>
    </message>
    <message>
        <source>No cell is blank.</source>
        <translation>没有空格了。</translation>
    </message>
    <message>
        <source>The workbook has no report of this unit for last year.</source>
        <translation>工作簿里没有这个单位上一年度的报告。</translation>
    </message>
    <message>
        <source>Drop “%1” in “%2”</source>
        <translation>放弃在‘%2’输入的“%1”</translation>
    </message>
    <message>
        <source>What was being typed last time is back.</source>
        <translation>上次没有输完的内容已经找回。</translation>
    </message>
</context>
<context>
    <name>gongkai::ReportsDelegate</name>
    <message>
        <source>+ New</source>
        <translation>＋ 新建</translation>
    </message>
</context>
<context>
    <name>gongkai::ReportsModel</name>
    <message>
        <source>%1 (summed up)</source>
        <translation>%1（汇总）</translation>
    </message>
    <message>
        <source>%1, no report</source>
        <translation>%1，没有报告</translation>
    </message>
</context>
<context>
    <name>gongkai::StartPage</name>
    <message>
        <source>New report…</source>
        <translation>新建年报…</translation>
    </message>
    <message>
        <source>Open another workbook…</source>
        <translation>打开其他工作簿…</translation>
    </message>
    <message>
        <source>Workbooks opened last</source>
        <translation>最近打开的工作簿</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>年报</translation>
    </message>
    <message>
        <source>Yearly reports on government information disclosure</source>
        <translation>政府信息公开工作年度报告</translation>
    </message>
    <message>
        <source>The workbook can only be read. %1</source>
        <translation>工作簿只能查看。%1</translation>
    </message>
    <message>
        <source>Delete the report</source>
        <translation>删除年报</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Three steps to a report:</source>
        <translation>完成一份年报只需三步：</translation>
    </message>
    <message>
        <source>There is no report in this workbook yet. Three steps to a report:</source>
        <translation>这个工作簿里还没有年报。完成一份年报只需三步：</translation>
    </message>
    <message>
        <source>%1 units, %2 reports. Double-click or Return opens a report.</source>
        <translation>%1 个单位，%2 份年报。双击或按回车键打开。</translation>
    </message>
    <message>
        <source>Recently deleted (%1)</source>
        <translation>最近删除（%1）</translation>
    </message>
    <message>
        <source>Choose a report to bring it back</source>
        <translation>选择要恢复的年报</translation>
    </message>
    <message>
        <source>%1, deleted %2</source>
        <translation>%1，删除于 %2</translation>
    </message>
    <message>
        <source>%1 is final. Reopen it before you delete it.</source>
        <translation>%1 已定稿。要删除，请先退回编制。</translation>
    </message>
    <message>
        <source>Deleted: %1.</source>
        <translation>已删除 %1。</translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>%1 已恢复。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Begin the report</source>
        <translation>开始编制</translation>
    </message>
</context>
<context>
    <name>gongkai::TableModel</name>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>computed total</source>
        <translation>自动合计</translation>
    </message>
    <message>
        <source>typed total</source>
        <translation>手填合计</translation>
    </message>
    <message>
        <source>Remark: %1</source>
        <translation>备注：%1</translation>
    </message>
</context>
<context>
    <name>gongkai::TableView</name>
    <message>
        <source>Choose a total first.</source>
        <translation>请先选一个合计格。</translation>
    </message>
    <message>
        <source>This total is computed. F2 types one, as it is on the signed paper; = takes the computed one again.</source>
        <translation>合计自动计算。要照签字稿填写请按 F2；按 = 改回自动计算。</translation>
    </message>
</context>
<context>
    <name>gongkai::TextPage</name>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 字 / 限 %2 字</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written here yet.</source>
        <translation>本部分尚未填写。</translation>
    </message>
    <message>
        <source>Nothing is written here yet. What belongs here: %1</source>
        <translation>本部分尚未填写。应写内容：%1</translation>
    </message>
    <message>
        <source>Begin with last year&apos;s text</source>
        <translation>以上年内容为底稿</translation>
    </message>
    <message>
        <source>%1 of %2 characters, %3 left</source>
        <translation>%1／%2 字，还可写 %3 字</translation>
    </message>
    <message>
        <source>%1 of %2 characters, %3 too many</source>
        <translation>%1／%2 字，超出 %3 字</translation>
    </message>
    <message>
        <source>Taken over from last year, not changed yet</source>
        <translation>沿用上年，还没有修改</translation>
    </message>
    <message>
        <source>The report of %1 has %2 characters here.</source>
        <translation>%1 年报告的这一部分有 %2 字。</translation>
    </message>
</context>
<context>
    <name>gongkai::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
</TS>
