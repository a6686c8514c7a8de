"""Words of Spanish, Portuguese, French, Italian, Catalan and Romanian statements."""

from __future__ import annotations

from typing import Final

KEYWORDS: Final[dict[str, str]] = {
    "Groceries": """
        supermer*, supermarche*, autoservicio, abarrotes, abarrote, tienda de abarrotes,
        despensa, panaleria, verduleria, verduras, verdura, frutas, fruta, ultramarinos,
        leche, huevos, huevo, arroz, frijoles, harina, aceite, azucar, queso, pollo,
        pescado, tortilleria, tortillas, bodega aurrera, mercado municipal, minimercado,
        minisuper, mini super, almacen, polleria, charcuteria, mercearia, mercadinho,
        hortifruti*, hortalicas, sacolao, quitanda, acougue, peixaria, talho, frutaria,
        atacadista, atacadao, atacarejo, leite, ovos, pao e leite, feijao, farinha,
        acucar, queijo, frango, carne, carnes, legumes, lait, oeufs, pain et lait,
        fromage, poissonnerie, charcuterie, superette, primeurs, bio c bon, cave fruits,
        courses alimentaires, alimentation generale, marche couvert, magasin bio, fruits
        et legumes, frutta, frutta e verdura, uova, formaggio, pescheria, minimarket,
        discount alimentare, ipermercato, ipermercati, generi alimentari, spesa, spesa
        alimentare, supermercati, pollame, alimentara, alimentare, alimente, bacanie,
        macelarie, piata, legume fructe, lapte, oua, magazin alimentar, carnisseria,
        fruiteria, queviures
    """,
    "Eating out": """
        restaur*, ristor*, comida rapida, almuerzo, desayuno, cena, merienda, tapeo,
        asador, parrilla, parrillada, churreria, churros, cafeteria bar, cerveza,
        cervezas, meson, taberna, bodegon, marisquera, arroceria, hamburgueseria,
        bocateria, bocadillo, fonda, cocina economica, taqueria el, tacos al, pupuseria,
        arepas, polleria a la brasa, comedor, lonchera, loncheria, pizzas, helado,
        helados, dulceria, cafe con, menu del dia, chifa, cevicheria, rotiseria,
        confiteria, kiosco bar, antojitos, lanchonete, lanche, lanches, padaria,
        pastelaria, churrascaria, churrasco, pizzaria, sorveteria, gelataria, sorvete,
        boteco, bar e restaurante, almoco, jantar, cafe da manha, pequeno almoco,
        cervejaria, tascas, marisqueira, doceria, acai, petiscaria, petiscos, rodizio,
        hamburgueria, boulanger*, patisser*, brasseri*, dejeuner, diner restaurant,
        petit dejeuner, gouter, bar tabac, bar a vin, auberge restaurant, bouchon,
        guinguette, kebab house, friterie, saladerie, glaces, chocolatier, chocolaterie,
        confiserie, cave a vin, caviste, restoroute, cantine, ticket restaurant,
        estaminet, pranzo, cena fuori, colazione, aperitivo, bar centrale, birreria,
        panini, piadineria, pizza al taglio, tavola calda, pasticcerie, caffetteria,
        locanda, braceria, bisteccheria, friggitoria, pescheria ristorante, agriturismo
        ristorante, pub birreria, spaghetteria, hosteria, mensa aziendale, bar tabacchi,
        cofetarie, patiserie, covrigarie, fast food romania, berarie, carciuma, pranz,
        mic dejun, terasa, fleca, forn de pa
    """,
    "Transport": """
        gasolin*, combustible, combustibles, gasoleo, gasoil, nafta, estacion servicio,
        e s repsol, estacionamiento, cochera, caseta, casetas, pasaje, pasajes, boleto
        autobus, colectivo, subte, tarjeta sube, viajeros, cercanias, autobuses,
        autopista, autopistas, taller mecanico, neumaticos, llantas, lavado de coche,
        autolavado, itv, verificacion vehicular, autoescuela, bicicleta, consorcio
        transportes, consorcio transporte, posto de gasolina, auto posto, posto, postos,
        combustivel, combustiveis, gasolina aditivada, etanol, estacionamento, pedagio,
        pedagios, portagem, portagens, onibus, passagem, passagens onibus, bilhete
        unico, bilhete, comboio, comboios, autocarro, oficina mecanica, pneus, lavagem
        auto, lava jato, lava rapido, borracharia, auto pecas, corrida taxi, parc auto,
        station service, autoroutes, pass navigo, navigo, ticket metro, titre de
        transport, billet de train, controle technique, pneu, pneus auto, lavage auto,
        transports en commun, tramway, covoiturage, velo, velib, auto ecole, permis de
        conduire, stazione di servizio, distributore benzina, gasolio, metano auto,
        parcheggi, biglietti, biglietti autobus, abbonamento atm, abbonamento treno,
        autolinee, trasporti, gommista, meccanico, revisione auto, autoscuola, bollo
        auto, motorino, benzinari*, motorina, carburanti, parcare, parcari, bilet tren,
        autogara, rovinieta, spalatorie auto, vulcanizare, piese auto, transport public
    """,
    "Travel": """
        hoteles, hospedaje, posada, vuelos, aerolinea, aerolineas, lineas aereas, boleto
        avion, agencia de viajes, alquiler de coches, renta de autos, viaje de,
        equipaje, passagem aerea, passagens aereas, linhas aereas, companhia aerea,
        hospedagem, pousada, voos, aluguel de carro, viagem, viagens, agencia viagens,
        aluguer carro, billets avion, hotellerie, compagnie aerienne, agence de voyage,
        chambre d hotes, location vacances, peage vacances, albergo ristorante,
        alberghi, volo aereo, compagnia aerea, biglietto aereo, agenzia viaggi, vacanza,
        bed breakfast, affittacamere, ostello, cazare, pensiune, bilet avion, agentie
        turism, calatorie, vacanta
    """,
    "Shopping": """
        ropa interior, zapatillas, jugueteria tienda, ferreteria, muebles, muebleria,
        electrodomesticos, informatica, celulares, papeleria y, bazar chino, centro
        comercial, tienda online, tienda ropa, camisa, camisas, pantalon, vestido,
        vestidos, perfumes, joyas, reloj, relojes, optico, departamental, tienda
        departamental, plaza comercial, estanco, loteria estanco, roupas, roupa,
        sapatos, sapataria, calcados, loja, lojas, loja de roupas, shopping center,
        moveis, eletronicos, eletrodomesticos, eletro, celular novo, presentes loja,
        vestuario, tenis novo, relojoaria, joalheria, joalharia, ourivesaria, material
        de construcao, ferragens, livraria, papelaria loja, veterinaria, veterinario,
        vetement*, chaussur*, maroquinerie, pret a porter, quincaillerie, bricolage,
        meubles, ameublement, decoration maison, informatique, telephone neuf,
        jardinerie, animalerie, veterinaire, tabac, tabac presse, bureau de tabac,
        boutique en ligne, lunettes, horlogerie, vestiti, vestito, maglieria, negozi,
        ferramenta, mobili, arredamento, casalinghi, informatica negozio, cartolibreria,
        tabaccheria, tabacchi, centro commerciale, animali negozio, gioielli, orologi,
        occhiali, sigarette, haine, imbracaminte, incaltaminte, pantofi, mobila,
        electronice, electrocasnice, magazin online, bijuterii, librarie, tutun
    """,
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
    "Entertainment & subscriptions": """
        cines, entradas cine, entradas concierto, concierto, conciertos, teatro real,
        parque de atracciones, parque tematico, suscripcion, videojuegos, discoteca,
        apuestas, loterias, boletos cine, boletos concierto, ocio y, espectaculos,
        parque acuatico, bolera, billares, futbol partido, ingresso, ingressos, ingresso
        cinema, cinema ingresso, assinatura, assinaturas, streaming assinatura, boate,
        loterias caixa, parque diversoes, bilhetes cinema, bilhetes concerto, place
        cinema, places concert, theatres, billet spectacle, parc d attractions, parc
        attractions, abonnement streaming, jeux video, francaise des jeux, fdj,
        patinoire, discotheque, boite de nuit, festival billet, bibliotheque,
        mediatheque, presse, biglietti cinema, biglietti concerto, concerto, musei,
        parco divertimenti, abbonamento tv, giochi, videogiochi, scommesse, discoteca
        ingresso, bilete, bilete cinema, bilete concert, abonament, abonamente, jocuri,
        teatrul, muzeul, cinematograf, pariuri
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
    "Loans": """
        prestamos, prestamo personal, credito personal, financiera, financiamiento,
        abono credito, emprestimo, emprestimos, parcela emprestimo, prestacao credito,
        financiamento veiculo, financiamento carro, consignado, credito pessoal, pret
        personnel, pret auto, credit auto, mensualite pret, remboursement credit,
        cofidis, sofinco, cetelem, finanziamenti, prestito personale, rata prestito,
        cessione quinto, rata finanziamento, findomestic, compass banca, agos ducato,
        credit ipotecar, rata credit, rata imprumut, imprumut, rate credit, credit nevoi
        personale
    """,
    "Taxes": """
        impuesto sobre, impuestos municipales, irpf, iva trimestre, predial, impuesto
        predial, tenencia, sunat, dian, afip, monotributo, ayuntamiento, tributos, tasa
        municipal, seguridad social autonomos, cuota autonomos, imposto, impostos,
        imposto de renda, imposto de selo, iptu, ipva, irs imposto, darf, simples
        nacional, tributo, prefeitura, licenciamento, impot sur le revenu, impots
        locaux, taxe habitation, prelevement impot, urssaf, tresorerie, contributions
        directes, tassa, tasse comunali, tari, f24, irpef, bollo, imposta di bollo,
        comune di, impozit, impozite, anaf, primaria, taxe si impozite
    """,
    "Fees & charges": """
        comision mantenimiento, comision bancaria, comisiones bancarias, mantenimiento
        cuenta, cuota tarjeta, cuota anual tarjeta, anualidad, anualidad tarjeta, multa,
        multas, multa trafico, recargo, intereses deudores, gastos administracion, iva
        comision, tarifa, tarifa bancaria, tarifas, tarifa mensal, cesta de servicos,
        pacote de servicos, anuidade, anuidade cartao, iof, juros, juros de mora, taxa,
        taxa de manutencao, comissao, comissao manutencao, comissao manutencao conta,
        manutencao conta, manutencao de conta, frais de tenue, frais tenue compte, frais
        de compte, frais de gestion, frais carte, cotisation carte, commission
        intervention, commissions intervention, agios debiteurs, amende, amendes,
        contravention, frais virement, interets debiteurs, canone mensile, canone conto,
        canone carta, spese tenuta conto, spese conto, spese di gestione, spese
        bonifico, commissioni bancarie, competenze, interessi passivi, multe,
        contravvenzione, sanzione, comision*, comision administrare, comision retragere,
        taxa administrare, amenda, amenzi
    """,
    "Cash withdrawal": """
        retiro, retiro cajero, retiro efectivo, retiro de efectivo, retiro atm, cajero
        automatico, disposicion efectivo, disposicion cajero, extraccion, extraccion
        cajero, extraccion efectivo, saque, saque atm, saque banco24horas, saque em
        dinheiro, banco24horas, levantamento, levantamentos, levantamento multibanco,
        multibanco levantamento, retrait especes, retrait distributeur, retrait gab,
        distributeur, prelievo bancomat, prelievo contante, prelievo contanti,
        prelevamento, prelevamento bancomat, retragere numerar, retragere atm,
        retragere, numerar, reintegrament, caixer
    """,
    "Investments": """
        fondo de inversion, fondos de inversion, plan de pensiones, acciones, cetes,
        afore, criptomonedas, inversiones, aportacion, investimento cdb, cdb, tesouro
        direto, poupanca programada, acoes, previdencia, fundo investimento, fundos,
        certificados de aforro, plano poupanca, fonds d investissement, per plan
        epargne, plan epargne retraite, actions bourse, bourse, fondi investimento,
        fondo pensione, piano accumulo, azioni, btp, buoni fruttiferi, fondo comune,
        actiuni, fond de investitii, titluri de stat
    """,
    "Own transfer": """
        traspaso entre cuentas, traspaso a ahorro, a cuenta propia, entre cuentas
        propias, cuenta propia, cuenta ahorro, cuenta de ahorro, ahorros, transferencia
        propia, transferencia entre contas, mesma titularidade, poupanca, aplicacao
        poupanca, transferencia poupanca, conta poupanca, virement vers livret, vers
        livret, livret a, ldds, compte epargne, compte a compte, conto deposito, conto
        risparmio, salvadanaio, girofondo, girofondi, giro conto, economii, cont
        economii, transfer intre conturi, transfer cont propriu
    """,
    "Card bill payment": """
        pago tarjeta credito, pago tarjeta de credito, liquidacion tarjeta, recibo
        tarjeta, pago tdc, pagamento de fatura, pagamento fatura, fatura cartao, fatura
        do cartao, cartao de credito, pagamento cartao credito, releve carte, debit
        differe, addebito carta credito, saldo carta di credito, estratto conto carta,
        card de credit, plata card credit, rambursare card
    """,
    "Salary": """
        salar*, nomina de, nomina mes, abono nomina, deposito nomina, pago nomina,
        deposito de nomina, sueldos, aguinaldo, paga extra, quincena, jubilacion,
        pensiones, abono pension, finiquito, ordenado, ordenados, remuneracao, decimo
        terceiro, 13 salario, aposentadoria, reforma pensao, pensao, beneficio inss,
        inss, proventos, subsidio ferias, virement salaire, salaires, remuneration,
        prime salaire, carsat, agirc arrco, pole emploi, france travail, stipendi,
        accredito stipendio, emolumenti, tredicesima, quattordicesima, accredito
        pensione, pensione inps, inps, compenso, salariu, salarii, leafa, pensie,
        indemnizatie, bonuri de masa
    """,
    "Interest": """
        abono intereses, liquidacion intereses, rendimientos, rendimiento, juros
        recebidos, juros poupanca, rendimento, rendimentos, rendimento poupanca,
        interets crediteurs, interets livret, interessi attivi, interessi netti,
        dobanda, dobanzi, dobanda creditoare
    """,
    "Dividends": """
        abono dividendo, pago dividendos, dividendos, dividendes, cedola, cedole,
        dividend*
    """,
    "Refunds & cashback": """
        devoluciones, reintegro compra, devolucion compra, abono devolucion, estorno,
        estornos, devolucao, restituicao, restituicao ir, reembolsos, remboursement
        cpam, cpam, remboursements, remboursement soins, rimborsi, rambursare,
        restituire, retur
    """,
    "Other income": """
        subsidio, prestacion, prestaciones, desempleo, sepe, ayuda, ingreso, ingresos,
        venta, ventas, honorarios, subsidio desemprego, abono familia, bolsa familia,
        auxilio, venda, vendas, servicos prestados, allocation, allocations, prime
        activite, aide au logement, bourse etudiant, vente, vinted vente, assegno unico,
        assegno, indennita, bonus inps, naspi, vendita, rimborso spese, borsa di studio,
        alocatie, alocatia, ajutor, bursa, somaj, vanzare
    """,
    "Gifts received": """
        regalo de, regalo recibido, presente recebido, cadeau de, regalo da
    """,
}
