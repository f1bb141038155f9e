#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes Sources/FullText/Terms/HanVariantData.swift: which Han characters search takes as equal. See docs/decisions/0022-search-terms.md.

  make-han-variants.py DIRECTORY > Sources/FullText/Terms/HanVariantData.swift

DIRECTORY has Unihan_Variants.txt.bz2 and Unihan_OtherMappings.txt.bz2 (Debian package unicode-data, /usr/share/unicode). Needs
uconv (Debian package icu-devtools) for the transform Hant-Hans of the Unicode CLDR. After a new run the index needs a new version
of the analyzer, because stored terms depend on each pair.
"""
import bz2
import collections
import subprocess
import sys
import textwrap

# Printed forms of the table of Joyo kanji (Japanese cabinet notice 2 of 2010): the form in use, and the older form in parentheses
# there. Pairs that Unicode unifies or decomposes are left out.
JOYO = """
亜亞 悪惡 圧壓 囲圍 医醫 為爲 壱壹 隠隱 栄榮 営營 衛衞 駅驛 円圓 塩鹽 縁緣 艶艷 応應 欧歐 殴毆 桜櫻 奥奧 横橫 温溫 穏穩 仮假 価價 画畫 会會 絵繪 壊壞
懐懷 概槪 拡擴 殻殼 覚覺 学學 岳嶽 楽樂 渇渴 巻卷 陥陷 勧勸 寛寬 関關 歓歡 観觀 気氣 既旣 帰歸 偽僞 戯戲 犠犧 旧舊 拠據 挙擧 虚虛 峡峽 挟挾 狭狹 郷鄕
暁曉 区區 駆驅 勲勳 薫薰 径徑 茎莖 恵惠 掲揭 渓溪 経經 蛍螢 軽輕 継繼 鶏鷄 芸藝 撃擊 研硏 県縣 倹儉 剣劍 険險 圏圈 検檢 献獻 権權 顕顯 験驗 厳嚴 広廣
効效 恒恆 黄黃 鉱鑛 号號 国國 黒黑 砕碎 済濟 斎齋 剤劑 雑雜 参參 桟棧 蚕蠶 惨慘 賛贊 残殘 糸絲 歯齒 児兒 辞辭 湿濕 実實 写寫 釈釋 寿壽 収收 従從 渋澁
獣獸 縦縱 粛肅 処處 緒緖 叙敍 尚尙 将將 称稱 渉涉 焼燒 証證 奨奬 条條 状狀 乗乘 浄淨 剰剩 畳疊 縄繩 壌壤 嬢孃 譲讓 醸釀 触觸 嘱囑 真眞 寝寢 慎愼 尽盡
図圖 粋粹 酔醉 穂穗 随隨 髄髓 枢樞 数數 瀬瀨 声聲 斉齊 静靜 窃竊 摂攝 専專 浅淺 戦戰 践踐 銭錢 潜潛 繊纖 禅禪 双雙 壮壯 争爭 荘莊 捜搜 挿插 巣巢 曽曾
痩瘦 装裝 総總 騒騷 増增 蔵藏 臓臟 即卽 属屬 続續 堕墮 対對 体體 帯帶 滞滯 台臺 滝瀧 択擇 沢澤 担擔 単單 胆膽 団團 断斷 弾彈 遅遲 痴癡 虫蟲 昼晝 鋳鑄
庁廳 徴徵 聴聽 勅敕 鎮鎭 逓遞 鉄鐵 点點 転轉 伝傳 灯燈 当當 党黨 盗盜 稲稻 闘鬭 徳德 独獨 読讀 届屆 弐貳 悩惱 脳腦 覇霸 拝拜 廃廢 売賣 麦麥 発發 髪髮
抜拔 晩晚 蛮蠻 秘祕 浜濱 瓶甁 払拂 仏佛 併倂 並竝 餅餠 辺邊 変變 歩步 宝寶 豊豐 褒襃 翻飜 毎每 万萬 満滿 麺麵 黙默 弥彌 訳譯 薬藥 与與 余餘 誉譽 揺搖
様樣 謡謠 来來 頼賴 乱亂 覧覽 竜龍 両兩 猟獵 緑綠 涙淚 塁壘 礼禮 励勵 戻戾 霊靈 齢齡 暦曆 歴歷 恋戀 錬鍊 炉爐 労勞 郎郞 楼樓 録錄 湾灣
"""
# Other forms of one character that occur in names, in print of Japan, Korea, Hong Kong and Taiwan.
OTHERS = """
峯峰 鬪鬥 麪麵 郷鄉 敎教 査查 汚污 窓窗 隣鄰 塲場 舘館 鴈雁 飜翻 嶋島 嶌島 冨富 髙高 濵濱 邉邊 靑青 淸清 吿告 呑吞 兎兔 畧略 畵畫 寳寶 煕熙 廐厩 冩寫
逹達 徃往 恠怪 緜綿 屛屏 幷并 値值 淨净 粤粵 剏創 繍繡 甞嘗 鶏雞 聨聯 絵繪 稲稻 猫貓 贋贗 厠廁 鴎鷗 麹麴 強强 嶽岳 硏研 產产 温溫
"""
# Characters that are in use in Chinese with another meaning, but rare there, and frequent in Japanese.
RARE_IN_CHINESE = set('浜芸糸')
# The transform replaces these characters, which texts in simplified Chinese use too.
KEPT = set('俱姊跤苎阪')


def load(directory, name):
    fields = collections.defaultdict(dict)
    for line in bz2.open(f'{directory}/{name}', 'rt', encoding='utf-8'):
        if not line.startswith('U+'): continue
        code, field, value = line.rstrip('\n').split('\t')
        fields[field][chr(int(code[2:], 16))] = value
    return fields


def characters(value): return [chr(int(x[2:].split('<')[0], 16)) for x in value.split() if x.startswith('U+')]


def is_han(c): return 0x3400 <= ord(c) <= 0x4DBF or 0x4E00 <= ord(c) <= 0x9FFF


def simplified(variants, in_use):
    """Traditional characters and their simplified forms: the transform, then Unihan."""
    han = [chr(c) for c in [*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000)]]
    run = subprocess.run(['uconv', '-f', 'utf-8', '-t', 'utf-8', '-x', 'Hant-Hans'], input='\n'.join(han).encode(), stdout=subprocess.PIPE,
                         check=True)
    made = run.stdout.decode().split('\n')
    assert len(made) == len(han)
    result = {a: b for a, b in zip(han, made) if a != b and len(b) == 1 and is_han(b) and a not in KEPT}
    for c, value in variants['kSimplifiedVariant'].items():
        forms = characters(value)
        if is_han(c) and c not in result and c not in in_use and len(forms) == 1 and is_han(forms[0]) and forms[0] != c:
            result[c] = forms[0]
    return result


def main(directory):
    variants = load(directory, 'Unihan_Variants.txt.bz2')
    in_use = set(load(directory, 'Unihan_OtherMappings.txt.bz2')['kGB0'])  # simplified Chinese: GB 2312
    result = simplified(variants, in_use)

    def representative(c):
        seen = set()
        while c in result and c not in seen:
            seen.add(c)
            c = result[c]
        return c

    def join(form, base):
        """Form and base are one character: the form is replaced, unless simplified Chinese uses it."""
        target = representative(base)
        if representative(form) == target: return
        if form in result:
            if base not in result and base not in in_use: result[base] = representative(form)
            return
        if form not in in_use or form in RARE_IN_CHINESE:
            result[form] = target
        elif target == base and base not in in_use:
            result[base] = form

    for pair in (JOYO + OTHERS).split(): join(pair[0], pair[1])
    for c, value in variants['kZVariant'].items():
        for other in characters(value):
            if not is_han(c) or not is_han(other): continue
            # The form with a simplified one, or the one in use, is the base.
            if other in result or other in in_use or ord(other) < ord(c) and c not in result and c not in in_use: join(c, other)
    pairs = sorted((c, representative(c)) for c in result)
    pairs = [(a, b) for a, b in pairs if a != b]
    assert all(representative(b) == b for _, b in pairs)
    lines = textwrap.wrap(' '.join(a + b for a, b in pairs), 60)
    print(HEAD)
    print(' \\\n'.join('        ' + line for line in lines))
    print('        """\n}')


HEAD = '''// SPDX-License-Identifier: Apache-2.0

/// Which Han characters search takes as equal; made by Tests/Benchmarks/make-han-variants.py.
///
/// Derived from the Unihan database 15.0.0 and the transform Hant-Hans of the Unicode CLDR 42, © 1991-2022 Unicode, Inc.,
/// used under the Unicode License Agreement for Data Files and Software (Unicode-DFS-2016); its notice is in
/// docs/decisions/0022-search-terms.md. The forms of Japan are from the table of Joyo kanji.
enum HanVariantData {
    /// Pairs separated by a space: a character, and the one that stands for it in terms.
    static let pairs: StaticString = """'''

if __name__ == '__main__': main(sys.argv[1])
