Console.WriteLine("OocdPanel");
