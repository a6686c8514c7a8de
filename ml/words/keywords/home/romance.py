"""Words of Spanish, Portuguese, French, Italian, Catalan and Romanian statements."""

from __future__ import annotations

from typing import Final

KEYWORDS: Final[dict[str, str]] = {
    "Housing": """
        alquiler piso, alquiler casa, alquiler vivienda, arriendo, arriendos, renta
        departamento, renta depa, renta casa, renta mensual, pago renta, comunidad
        propietarios, comunidad vecinos, cdad prop, expensas, cuota comunidad,
        administracion edificio, mantenimiento edificio, fianza piso, hipotecario,
        prestamo hipotecario, credito hipotecario, inmobiliari*, fontanero,
        electricista, cerrajero, reformas, aluguel, aluguer, renda casa, renda
        apartamento, condominios, cond edificio, taxa condominio, imobiliaria,
        imobiliario, financiamento imobiliario, credito habitacao, credito imobiliario,
        encanador, canalizador, reforma casa, loyer appartement, loyer mars, charges
        locatives, charges copropriete, syndic de copropriete, agence immobiliere,
        credit immobilier, depot de garantie, serrurier, plombier, electricien, travaux
        maison, affitti, canone affitto, canone locazione, locazione, spese
        condominiali, spese condominio, amministratore condominio, agenzia immobiliare,
        rata mutuo, mutuo prima casa, idraulico, elettricista, ristrutturazione,
        imbianchino, chirie, intretinere, asociatia de proprietari, asociatie
        proprietari, lloguer, comunitat de propietaris
    """,
    "Utilities": """
        electrica, recibo luz, recibo agua, recibo gas, factura luz, factura agua,
        factura gas, factura movil, factura telefono, factura internet, empresa
        electrica, energia electrica, compania electrica, aguas, aguas de, servicios
        publicos, gas natural, bombona, butano, recarga, recarga celular, recarga movil,
        telefonia celular, celular plan, plan celular, telecomunicaciones, alumbrado,
        basuras, conta de luz, conta luz, conta de agua, conta agua, conta de gas, conta
        internet, conta telefone, conta celular, energia eletrica, companhia de energia,
        companhia de agua, agua e saneamento, saneamento, esgoto, distribuidora de
        energia, eletricidade, recarga telemovel, telemovel, recarga de celular,
        telecomunicacoes, comunicacoes, botijao, gas de cozinha, internet fibra, facture
        edf, facture eau, facture gaz, facture electricite, facture mobile, facture
        internet, facture telephone, eaux de, service des eaux, syndicat des eaux,
        abonnement internet, abonnement mobile, forfait telephone, box internet,
        chauffage, fioul, ordures menageres, bolletta luce, bolletta gas, bolletta
        acqua, bollette, luce, gas e luce, energia elettrica, servizio idrico,
        acquedotto, ricarica, ricarica telefonica, ricarica cellulare, telefonia fissa,
        tari rifiuti, riscaldamento, factura curent, factura gaz, factura apa, factura
        energie, factura telefon, curent electric, energie electrica, gaze naturale, apa
        canal, cablu tv, internet acasa, salubritate
    """,
    "Health": """
        farmac*, farmas, botica, boticas, drogueria, droguerias, medicina, medicinas,
        medicamento, medicamentos, doctora, consulta, consulta medica, consultorio,
        medicos, hospitales, sanatorio, clinicas, odontologo, odontologia, odontologica,
        laboratorios, analisis clinicos, optica general, opticas, oculista,
        fisioterapia, fisioterapeuta, psicologo, psicologa, pediatra, ginecologo, salud,
        urgencias, centro medico, centro de salud, drogaria, drogarias, drogas, remedio,
        remedios, plano de saude, saude, medica, consulta dentista, dentista clinica,
        exame, exames, exame de sangue, clinica medica, laboratorio clinico, oculos,
        otica, pronto socorro, pharmac*, parapharmacie, medecins, cabinet medical,
        cabinet dentaire, chirurgien, chirurgien dentiste, orthodontiste, ophtalmologue,
        optique, kinesitherapeute, osteopathe, psychologue, clinique, centre
        hospitalier, radiologie, laboratoire analyses, sage femme, infirmiere,
        infirmier, hopitaux, consultation medecin, medicaments, medicaments pharmacie,
        dottore, dottoressa, ambulatorio, visita medica, visita specialistica,
        poliambulatorio, ospedaliera, azienda ospedaliera, ticket sanitario, analisi,
        analisi del sangue, ottica, ottico, fisioterapista, farmaci, medicine farmacia,
        parafarmacia, veterinario ambulatorio, studio dentistico, odontoiatrico,
        odontoiatra, psicologa studio, spital, spitalul, clinica medicala, doctor medic,
        stomatologie, cabinet stomatologic, analize, analize medicale, medicamente,
        policlinica, optica medicala
    """,
    "Personal care": """
        peluquer*, estilista, corte de pelo, corte de cabello, salon de belleza,
        belleza, estetica y, esteticista, manicura, cosmeticos, maquillaje, gimnas*,
        crossfit box, depilacion, masajes, masaje, tintorerias, cabeleireir*, cabelo,
        corte de cabelo, salao de beleza, salao, barbearia, manicure e pedicure,
        cosmetico, perfumaria, academia, academia ginastica, ginasio, lavandaria,
        esteticas, depilacao, massagem, coiffeu*, barbier, estheticienne, esthetique,
        onglerie, maquillage, cosmetiques, manucure, epilation, laverie, blanchisserie,
        club de sport, club fitness, parrucch*, taglio capelli, acconciature,
        acconciatore, centro estetico, estetica centro, cosmetici, palestre, massaggi,
        massaggio, tintoria, lavasecco, frizerie, coafor, salon infrumusetare,
        cosmetice, sala fitness, curatatorie, salon de coafura
    """,
    "Insurance": """
        asegurad*, seguros de, seguro auto, seguro coche, seguro hogar, seguro de vida,
        seguro medico, poliza seguro, prima seguro, mutua, mutualidad, seguro carro,
        seguro de carro, seguro saude, seguro residencial, seguradora, apolice, seguro
        automovel, assuranc*, assurance auto, assurance habitation, assurance maladie,
        complementaire sante, mutuelles, assicuraz*, rc auto, rca auto, premio
        assicurativo, polizza auto, polizza vita, asigurar*, asigurare auto
    """,
    "Education": """
        escuelas, colegiatura, colegiaturas, mensualidad colegio, universidades,
        academia de, academia ingles, instituto tecnico, material escolar, utiles
        escolares, libros, libro, papeleria, cursos, clases, clase ingles, clases
        particulares, guarderia escuela, matricula curso, inscripcion escuela, escola,
        mensalidade, mensalidade escolar, mensalidade faculdade, faculdade, propina,
        propinas, propinas universidade, aulas, aula particular, livros, papelaria,
        universidade, material escolar loja, explicacoes, autoescola, ecole de, ecoles,
        college prive, universites, frais scolaires, frais inscription, fournitures
        scolaires, cours particuliers, cours de, livres, papeterie, cantine scolaire,
        scuole, asilo, scuola materna, retta scolastica, retta scuola, mensa scolastica,
        libri, libri scolastici, cartoleria, corsi, lezioni, ripetizioni, tasse
        scolastiche, iscrizione corso, scoala, gradinita, facultate, taxa scolara, taxa
        scolarizare, meditatii, carti, rechizite, cursuri
    """,
    "Children": """
        ninos, ninera, panales, ludoteca, campamento, jugueteria, juguete, criancas,
        crianca, creche escola, fraldas, fralda, brinquedo, brinquedos, bercario,
        infantario, jouet, jouets enfants, creches, assistante maternelle, nounou,
        couches, puericulture, centre de loisirs, bimbo, bimbi, pannolini, giocattolo,
        babysitter ore, jucarii, scutece, copii, cresa
    """,
    "Household help": """
        asistenta hogar, empleada domestica, empleada hogar, servicio domestico,
        servicio limpieza, limpiadora, senora limpieza, jardinero, diarista, faxineira,
        faxina, empregada, empregada domestica, domestica, jardineiro, limpeza,
        jardinier, menage, aide a domicile, femme menage, cesu, donna delle pulizie,
        donna pulizie, badante, collaboratrice domestica, giardiniere, menajera,
        curatenie, gradinar
    """,
    "Gifts & donations": """
        regalo cumpleanos, regalo boda, donacion, donaciones, donativos, limosna,
        diezmo, floristerias, flores, ong, cruz roja, presente, presente aniversario,
        doacao, doacoes, dizimo, oferta igreja, igreja, floricultura, florista, cadeau
        anniversaire, cadeau mariage, cadeau noel, cagnotte, secours populaire, restos
        du coeur, croix rouge, fleurs, paroisse, quete eglise, regalo compleanno, regalo
        matrimonio, offerta chiesa, parrocchia, beneficenza, fiori, croce rossa, cadou,
        cadouri, biserica, florarie, flori
    """,
    "Festivals": """
        regalos navidad, reyes magos, semana santa, natal presentes, presentes de natal,
        carnaval, sapin noel, cadeaux noel, regali natale, pasqua, craciun, pasti
    """,
}
