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
}
