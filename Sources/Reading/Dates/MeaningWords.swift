// SPDX-License-Identifier: Apache-2.0

/// Words that say whether a date is that of publication or of the last change.
enum MeaningWords {
    static func meaning(of name: String) -> WrittenDates.Meaning? {
        guard !name.isEmpty else { return nil }
        if published.contains(name) { return .published }
        if modified.contains(name) { return .modified }
        // Chinese, Japanese, Korean and Thai write words together.
        guard let first = name.unicodeScalars.first, first.value > 0xE00 else { return nil }
        if modifiedParts.contains(where: name.contains) { return .modified }
        return publishedParts.contains(where: name.contains) ? .published : nil
    }

    private static func folded(_ words: String) -> Set<String> {
        Set(words.split(separator: " ").map { DateWords.folded($0.unicodeScalars) })
    }

    private static let modified = folded(
        """
        updated update modified revised edited jour modifié modifiée actualisé màj maj aktualisiert geändert actualizado \
        actualizada aggiornato aggiornata atualizado atualizada bijgewerkt uppdaterad opdateret oppdatert päivitetty \
        aktualizacja zaktualizowano aktualizováno aktualizované обновлено обновлена обновлён оновлено ажурирано ažurirano \
        izmijenjeno izmenjeno actualizat modificat frissítve módosítva ενημέρωση ενημερώθηκε τροποποίηση güncelleme \
        güncellendi güncellenme تحديث التحديث محدث تعديل بروزرسانی به‌روزرسانی ویرایش עודכן עודכנה עדכון अपडेट अद्यतन \
        संशोधित আপডেট হালনাগাদ cập diperbarui diperbaharui pembaruan обновена актуализирана актуализирано променена \
        atnaujinta atjaunots labots uuendatud muudetud posodobljeno actualitzat uppfært eguneratua
        """)
    private static let published = folded(
        """
        published posted publié publiée paru parue created veröffentlicht erstellt gepostet geschrieben verfasst \
        eingestellt geschreven geplaatst publicado publicada pubblicato pubblicata gepubliceerd écrit publicerad \
        publiceret publisert julkaistu opublikowano publikováno publikované zveřejněno vydáno zverejnené опубликовано \
        опубліковано опубликована размещено објављено objavljeno objavljen publicat publicată postat közzétéve publikálva \
        megjelent létrehozva δημοσίευση δημοσιεύθηκε δημοσιεύτηκε yayınlanma yayınlandı yayınlama yayın oluşturulma نشر \
        نشره نشرت النشر نُشر نُشرت انتشار منتشر פורסם פורסמה प्रकाशित পাবলিশ প্রকাশ প্রকাশিত প্রকাশের đăng diterbitkan \
        dipublikasikan dipublikasi tayang terbit публикувана публикувано публикуван paskelbta publikuota publicēts \
        avaldatud publikovaná birt argitaratua
        """)
    private static let modifiedParts = ["更新", "修改", "編輯", "수정", "업데이트", "แก้ไข", "อัปเดต", "อัพเดท", "อัพเดต"]
    private static let publishedParts = [
        "发布", "發布", "發佈", "发表", "發表", "公開", "配信", "掲載", "投稿", "刊登", "입력", "등록", "게시", "발행", "เผยแพร่", "โพสต์",
    ]
}
